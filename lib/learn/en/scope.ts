import type { LearnPage } from '../page'

export const scope: LearnPage = {
  sections: [
    {
      id: 'three',
      title: 'The three scopes',
      blocks: [
        {
          head: ['Scope', 'Name', 'What it takes'],
          rows: [
            ['1', 'General', 'Done as anywhere, without asking what is special here.'],
            ['2', 'Industry', 'Shaped by the sector: its rules, equipment, known weaknesses and incidents.'],
            ['3', 'System', 'Cut to this very system: its parts, boundaries, technologies, users and risks.'],
          ],
        },
      ],
    },
    {
      id: 'not-wider',
      title: 'How specific, not how wide',
      blocks: [
        'The word misleads. A larger scope number does not mean that more sites, teams or devices are covered. It means that the practice is fitted more closely to what is assessed.',
        'An example: a plant uses the password rules of the office. That is general. It adopts the rules of its sector’s association for control systems: industry. It works out who needs which access on line 4, with its shared panels and its remote service: system.',
      ],
    },
    {
      id: 'pair',
      title: 'A pair, never a product',
      blocks: [
        'Level and scope are two answers to two questions. They are voted, shown and compared apart. Multiplying or adding them would give a number that means nothing.',
        'Level 0 has no scope: what doesn’t exist can’t be fitted to anything.',
      ],
    },
  ],
  see: ['levels', 'target-first'],
  sources: ['guide', 'intended'],
}
