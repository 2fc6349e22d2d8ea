import type { LearnPage } from '../page'

export const privacy: LearnPage = {
  sections: [
    {
      id: 'seal',
      title: 'What the seal holds',
      blocks: [
        'While a round is open, levels and reasons stay on the server. They are not sent to anybody’s screen: not to the facilitator, not to an observer, not to a program, not into an export, a mail or a webhook. What shows is who or how many have answered.',
        'The seal holds against everybody but whoever operates the server. They could read its database.',
        'A vote can be changed until the round is locked. A change tells nobody anything.',
      ],
    },
    {
      id: 'shown',
      title: 'What is shown after the reveal',
      blocks: [
        {
          head: ['Privacy', 'Counts', 'Reasons', 'Names'],
          rows: [
            ['Names', 'per group', 'with name', 'who voted what'],
            ['Groups', 'per group', 'with group', 'none'],
            [
              'Anonymous',
              'only from a smallest number on',
              'without group',
              'none; after the freeze the link between vote and person is erased',
            ],
          ],
        },
        'It is fixed when the first question opens, so that nobody’s answer is shown under looser rules than it was given under. It is the same on screen, in the API, in exports and in the log.',
        'Being alone in a group means that a count of the group is your vote. You are told so before you answer.',
      ],
    },
    {
      id: 'check',
      title: 'How to check that your vote was counted',
      blocks: [
        'Each vote has a receipt with a digest: a fingerprint of your answer with a random addition that only you are given. At the lock the digests of a round enter the log, sorted. Yours is among them. The log is a chain: leaving something out or changing it later breaks it visibly.',
      ],
    },
    {
      id: 'kept',
      title: 'What is kept',
      blocks: [
        'Your name as you typed it, your group, your votes, your reasons. For accounts an e-mail address. Nothing is measured about you, and the pages load nothing from anybody else.',
      ],
    },
  ],
  see: ['consensus', 'half-day'],
  sources: [],
}
