import type { LearnPage } from '../page'

export const afterwards: LearnPage = {
  sections: [
    {
      id: 'same-day',
      title: 'The same day',
      blocks: [
        {
          points: [
            'Read the ledger once more. Would somebody who wasn’t there understand each rationale? You can’t edit a decision, but you can decide again with a better one.',
            'Send the record’s address to those who took part and leave the workshop open for a few days: they can say “I can live with it” or record their dissent.',
          ],
        },
      ],
    },
    {
      id: 'weeks',
      title: 'Within two weeks',
      blocks: [
        {
          steps: [
            'Settle what was parked: get the evidence, vote over a few days, decide.',
            'Freeze. From then on nothing changes, and the record says so.',
            'Turn gaps into a roadmap: one level at a time, each step with an owner, a date and its dependencies. Begin with what the goals need most, not with what is easiest.',
            'Take findings above target as seriously: can something be simplified?',
          ],
        },
      ],
    },
    {
      id: 'year',
      title: 'In a year, or when something changes',
      blocks: [
        'Start a new assessment that follows this one. The old levels stand beside the new ones once a question was revealed. Read the old rationale first: if it no longer holds, the target may have moved and not the work.',
        'Reasons not to wait a year: an incident here or at a peer, a new connection to the outside, a new owner, a new law, a supplier who is gone.',
      ],
    },
    {
      id: 'no-certificate',
      title: 'What the record is not',
      blocks: [
        'It is what a group of people agreed, with how sure they were. It is no certificate and no audit. Certified assessments and badges are the consortium’s.',
      ],
    },
  ],
  see: ['target-first', 'prepare'],
  sources: ['intended'],
}
