import type { LearnPage } from '../page'

export const prepare: LearnPage = {
  sections: [
    {
      id: 'people',
      title: 'Whom to invite',
      blocks: [
        {
          head: ['Group', 'Invite', 'They bring'],
          rows: [
            [
              'Business',
              'Owner of the system, product or plant manager, risk or insurance, customer contracts, compliance',
              'What must not happen, what it would cost, what is promised to whom',
            ],
            [
              'Technical',
              'Architect, developer, operations or maintenance, integrator, security, a supplier if they run part of it',
              'How it is built and run, what was tried, what incidents taught',
            ],
            ['Observers', 'Auditor, sponsor', 'Nothing to the vote: they see what everybody sees'],
          ],
        },
        'Four to seven in each group work well. With fewer than three in a group its votes say little; with one it can be told who voted what. Invite somebody who will have to live with the result, and somebody who disagrees.',
        'The facilitator should not be whose work is assessed.',
      ],
    },
    {
      id: 'before',
      title: 'Two weeks before',
      blocks: [
        {
          steps: [
            'Write one sentence on the system, and one on where its boundary runs. Have the owner confirm both.',
            'Choose the viewpoint: operator, integrator, manufacturer or supplier.',
            'Agree two or three business goals and the risk appetite with the owner.',
            'Decide which practices don’t apply, each with a reason.',
            'Choose privacy. It is fixed when the first question opens.',
            'Send the invites, per group. People can vote on the targets beforehand: set a deadline, and the room meets with the votes in.',
          ],
        },
      ],
    },
    {
      id: 'evidence',
      title: 'Evidence, one week before',
      blocks: [
        'Ask the technical side for links rather than for opinions: the asset list, the last test report, the patch record, the response plan and when it was last rehearsed, supplier contracts. Each practice’s page lists what usually shows a level.',
        'A claim of level 3 or 4 without anything to show is marked everywhere. Better to look for the proof a week before than in the room.',
      ],
    },
    {
      id: 'day-before',
      title: 'The day before',
      blocks: [
        {
          points: [
            'Open the presenter page on the beamer and scan the code with a phone from the last row.',
            'Try one question in the demo, so that the first reveal isn’t your first.',
            'Name a second facilitator. If you drop out, they go on.',
          ],
        },
      ],
    },
  ],
  see: ['half-day', 'privacy'],
  sources: ['guide'],
}
