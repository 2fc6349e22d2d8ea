import type { LearnPage } from '../page'

export const targetFirst: LearnPage = {
  sections: [
    {
      id: 'why',
      title: 'Why this order',
      blocks: [
        'Who has just admitted level 1 rarely asks for 3 a minute later. Starting from today makes today the yardstick. Starting from goals and risk makes need the yardstick.',
        'So the first pass asks only: what does this system need, for these goals? The second pass asks: where are we, with what proof? The ballot of the second doesn’t show the first.',
      ],
    },
    {
      id: 'choose',
      title: 'How to choose a target',
      blocks: [
        {
          points: [
            'Begin with the goals beside the question. What would a failure of this practice do to them?',
            'Take the lowest level that keeps that risk where you want it.',
            'Ask for scope 2 where the sector has rules or attacks of its own, and for 3 where this system differs from others of its kind.',
            'Look at what it costs to keep, not only to reach.',
          ],
        },
      ],
    },
    {
      id: 'gaps',
      title: 'How to read gaps',
      blocks: [
        {
          head: ['Finding', 'It says'],
          rows: [
            ['Below target', 'Steps to climb, one level at a time, on the level, the scope or both.'],
            ['At target', 'Both axes are met. Keeping it up is work too.'],
            [
              'Above target',
              'Over-investment, or a target that was set too low. Decide which. It never makes up for a gap elsewhere.',
            ],
            ['Mixed', 'Above on one axis and below on the other.'],
            ['Unknown', 'Target or current isn’t decided. It is not zero.'],
          ],
        },
        'Gaps are counted and never summed into one score. Eighteen practices with one step each are another situation than one practice with four.',
      ],
    },
  ],
  see: ['levels', 'scope', 'afterwards'],
  sources: ['intended', 'guide'],
}
