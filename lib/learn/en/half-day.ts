import type { HalfDayPart, LearnPage } from '../page'

export const halfDayPage: LearnPage = {
  sections: [
    {
      id: 'rules',
      title: 'Four rules for the room',
      blocks: [
        {
          points: [
            'Vote first, talk afterwards. Whoever speaks before a sealed vote sets it.',
            'The lowest and the highest voice speak first, a minute each. Then everybody else.',
            'Eight minutes a question. What isn’t settled then is parked with somebody’s name on it, or decided with the disagreement on record.',
            'Vote again only when something new was said.',
          ],
        },
      ],
    },
    {
      id: 'shorter',
      title: 'If there is less time',
      blocks: [
        'Have the targets voted beforehand, with a deadline on the day before, and begin with their reveal: that saves half an hour. Or take one domain a session. Don’t drop the reasons; they are what is left next year.',
      ],
    },
    {
      id: 'remote',
      title: 'If people are elsewhere',
      blocks: [
        'It is the same round for those in the room and those outside it. Ask remote people for their reasons first. Their written reasons appear at the reveal like everybody’s.',
      ],
    },
  ],
  see: ['prepare', 'consensus', 'afterwards'],
  sources: ['guide'],
}

/** What each part of the half day is, and what is done in Plumbline meanwhile. */
export const halfDayParts: Record<HalfDayPart, { title: string; text: string }> = {
  welcome: {
    title: 'Why we are here',
    text: 'The owner says in a minute what the system is and what must not happen. Read the goals aloud.',
  },
  'warm-up': {
    title: 'Join and try',
    text: 'Everybody scans the code. Explain levels and scope with one practice; say that Ad hoc is 2, and that scope is how specific. Take one vote as a rehearsal.',
  },
  'target-vote': {
    title: 'Target, sealed',
    text: 'Open all eighteen targets at once. Everybody votes alone and in silence, with a reason where it matters. Remind at twenty minutes.',
  },
  'target-reveal': {
    title: 'Reveal, and accept what is ready',
    text: 'Reveal all. Accept the ready ones in one block; each is shown, and anybody can ask to talk about one.',
  },
  'target-talk': {
    title: 'Talk where you differ',
    text: 'Five or six questions in the agenda’s order, eight minutes at most: lowest and highest voice, reasons, second round or decision.',
  },
  break: { title: 'Break', text: 'Nobody stays at the screen.' },
  'current-vote': {
    title: 'Current, sealed',
    text: 'Open the current questions. Where are we today, with what proof? Links to evidence go with the vote.',
  },
  'current-reveal': {
    title: 'Reveal, and accept what is ready',
    text: 'As before. A claim of level 3 or more without evidence is not accepted in a block.',
  },
  'current-talk': {
    title: 'Talk where you differ',
    text: 'The technical side shows, the business side asks. Park what needs proof that isn’t in the room.',
  },
  gaps: {
    title: 'Read the gaps together',
    text: 'Overview on the beamer: the largest gaps, what is above target, what is uncertain. No solutions yet.',
  },
  steps: {
    title: 'First steps',
    text: 'For the three gaps that matter most to the goals: one step each, with an owner and a date.',
  },
  close: {
    title: 'Close',
    text: 'Read the parked questions with owners and dates. Everybody may record dissent now. Say when the record is frozen.',
  },
}
