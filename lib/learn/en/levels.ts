import type { LearnPage } from '../page'

export const levels: LearnPage = {
  sections: [
    {
      id: 'five',
      title: 'The five levels',
      blocks: [
        {
          head: ['Level', 'Name', 'What it takes'],
          rows: [
            ['0', 'None', 'Nobody has a shared idea of the practice, and nothing is done.'],
            ['1', 'Minimum', 'The essentials are there. Nobody checks how well they work.'],
            [
              '2',
              'Ad hoc',
              'The main cases and known incidents are covered. Somebody looks when there is an occasion.',
            ],
            [
              '3',
              'Consistent',
              'Good practice and standards are applied as a rule, from design on, and it is checked that they work.',
            ],
            [
              '4',
              'Formalized',
              'A process keeps the practice up and makes it better, and measures prove that it is complete and in time.',
            ],
          ],
        },
        'Levels build on each other. Whoever says 3 says that 1 and 2 are met as well.',
      ],
    },
    {
      id: 'ad-hoc',
      title: 'Ad hoc is level 2 here, not 1',
      blocks: [
        'Other maturity models call their lowest level “ad hoc”. In this one it is the second: more than the bare minimum, and less than a rule. Say so before the first vote, or people who know another model will vote one level too low.',
      ],
    },
    {
      id: 'whole',
      title: 'Whole levels only',
      blocks: [
        'A level is reached when all of it is. “Almost 3” is 2, with a note on what is missing. There are no halves, and levels are never averaged: the step from 1 to 2 is not as long as the step from 3 to 4.',
        'Not assessed and not applicable are neither of them 0. Level 0 says that the practice is needed and isn’t there. A practice that doesn’t apply is taken out of the assessment, with a reason.',
      ],
    },
    {
      id: 'not-better',
      title: 'Higher is not better',
      blocks: [
        'Each level costs more than the one below, to reach and to keep. A level above the target is a finding: either the target is too low, or money goes where nobody needs it.',
      ],
    },
  ],
  see: ['scope', 'target-first', 'model'],
  sources: ['guide'],
}
