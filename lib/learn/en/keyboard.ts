import type { LearnPage } from '../page'

export const keyboard: LearnPage = {
  sections: [
    {
      id: 'ballot',
      title: 'On the ballot',
      blocks: [
        {
          head: ['Key', 'It does'],
          rows: [
            ['0 1 2 3 4', 'choose a level'],
            ['G I S', 'choose a scope: general, industry, system'],
            ['Enter', 'send the answer'],
            ['Arrow keys', 'within levels and scopes, one further'],
          ],
        },
      ],
    },
    {
      id: 'run',
      title: 'On the run screen',
      blocks: [
        {
          head: ['Key', 'It does'],
          rows: [
            ['Enter', 'what the dark button says'],
            ['O', 'open a question'],
            ['R', 'reveal'],
            ['V', 'open another round'],
            ['D', 'decide'],
            ['K', 'park, or take back'],
            ['N P', 'next and previous practice'],
            ['?', 'show the keys'],
          ],
        },
      ],
    },
    {
      id: 'everywhere',
      title: 'Everywhere',
      blocks: [
        {
          head: ['Key', 'It does'],
          rows: [
            ['Tab', 'one control further; the first one skips to the content'],
            ['Escape', 'closes what is open, and changes nothing'],
            ['Arrow keys', 'inside a chart: one part at a time, said in words'],
          ],
        },
        'Every chart has a sentence above it and a table below it. Letters do nothing while you type in a field.',
      ],
    },
  ],
  see: ['half-day'],
  sources: [],
}
