import type { LearnPage } from '../page'

export const model: LearnPage = {
  sections: [
    {
      id: 'maturity',
      title: 'What maturity means here',
      blocks: [
        'Maturity is how sure you can be that your security fits what the business needs: no weaker, and no costlier. It is not a count of mechanisms. A system that needs little protection can be mature with little protection, if that was decided knowingly and holds.',
        'So the question is never “how good are we”. It is “what do we need here, what do we have, and what is between the two”.',
      ],
    },
    {
      id: 'hierarchy',
      title: 'Three domains, nine subdomains, eighteen practices',
      blocks: [
        'The model is a tree. Domains are where priorities are set, subdomains are how a plan is divided, and practices are what people do. Levels are given to practices.',
        {
          points: [
            'Governance: steer security by business aims, obligations and risk, and carry that to suppliers.',
            'Enablement: give identities, access, assets and data the protection that was decided.',
            'Hardening: find weaknesses, keep watch, respond, and come back into operation.',
          ],
        },
        'Each of the nine subdomains has two practices, and each practice has a page below.',
      ],
    },
    {
      id: 'use',
      title: 'How it is used',
      blocks: [
        {
          steps: [
            'Name the system and its boundary, and whose view you take: an operator’s system ends elsewhere than a supplier’s.',
            'Write down the business goals and what must not happen.',
            'Set a target for each practice, business and technical people together.',
            'Find the current state, with evidence.',
            'Read the gaps, plan steps, and look again when the system, the threats or the business have changed.',
          ],
        },
        'The model prescribes no level for anybody. Two plants of one company may rightly have different targets.',
      ],
    },
  ],
  see: ['levels', 'scope', 'target-first'],
  sources: ['intended', 'guide'],
}
