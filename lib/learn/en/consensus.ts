import type { LearnPage } from '../page'

export const consensus: LearnPage = {
  sections: [
    {
      id: 'agreement',
      title: 'Agreement, in one sentence',
      blocks: [
        'Agreement tells how far people are, on average, from the middle vote. It runs from 0 (half at each end) to 100 (all the same). It promises something you can check by counting: at least that share of the votes lies within one level of the middle one.',
        {
          head: ['Word', 'For levels'],
          rows: [
            ['Strong', '80 or more'],
            ['Moderate', '60 to 79'],
            ['Weak', 'above 40, which is what voting at random gives'],
            ['Divided', '40 or less, or two camps with next to nobody between'],
          ],
        },
        'For the three scopes the words have the same limits, but random voting already gives 33, and the promise is stricter: at least that share is exactly on the middle vote.',
        'A mean of levels is shown nowhere. Levels are an order, not a ruler.',
      ],
    },
    {
      id: 'groups',
      title: 'Business against technical',
      blocks: [
        'The distance is how many levels the votes of one group would have to move, on average, to look like the other’s. Below half a level the groups are aligned, from one level on they are far apart. It also sees groups with the same middle and a different spread.',
      ],
    },
    {
      id: 'small',
      title: 'Small groups',
      blocks: [
        'Three people who vote by dice agree strongly nearly one time in four. So with fewer than five votes no index is shown, and words come with “few votes”. “One vote decides” says that moving a single vote by one level would change the word.',
        'With a few people, read the votes and hear the reasons. No formula adds knowledge that isn’t in the room.',
      ],
    },
    {
      id: 'next',
      title: 'What follows',
      blocks: [
        {
          points: [
            'Divided, weak, or groups far apart: hear the reasons, then vote again.',
            'Moderate, or somebody two levels away: hear the lowest and the highest voice first, then accept or vote again.',
            'Strong, and the groups together: ready to agree.',
            'A third or more don’t know: park it and get evidence. More voting doesn’t help.',
            'After the third round, or when a round moves next to nothing: record both positions. Stable disagreement is a result.',
          ],
        },
        'The suggested level is the highest that more than half support with “at least this”. It is a suggestion: people decide, with a reason, and a decision against the rule says so.',
        '“I don’t know” and “not mine to say” are answers of their own. They count for the turnout and never for agreement.',
      ],
    },
  ],
  see: ['half-day', 'privacy'],
  sources: ['leik', 'delphi'],
}
