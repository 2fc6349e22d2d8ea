import { minutesToAnswer } from '#lib/answering-time'
import type { Waiting } from '#lib/services'

/** One mail to one address, as plain text. */
export interface Letter {
  to: string
  subject: string
  text: string
}

/** Asks somebody in. The title and the name are what people typed, and stay text. */
export function invitation(
  to: string,
  { inviter, title, url, expiresAt }: { inviter: string; title: string; url: string; expiresAt: string },
): Letter {
  return {
    to,
    subject: `Invitation: ${title}`,
    text: [
      `${inviter} invites you to the workshop “${title}”.`,
      `Join here: ${url}`,
      `The link works until ${expiresAt.slice(0, 10)}. You need a name, and no account.`,
      'You did not expect this? Then you can ignore it: nothing happens without you.',
    ].join('\n\n'),
  }
}

/** Tells somebody that questions wait for them, and nothing of what anybody answered. */
export function reminder(
  to: string,
  { title, url, waiting }: { title: string; url: string; waiting: Waiting },
): Letter {
  const { questions, until } = waiting
  const many = questions === 1 ? 'One question waits' : `${questions} questions wait`
  const minutes = minutesToAnswer(questions)
  return {
    to,
    subject: `${many} for you: ${title}`,
    text: [
      `${many} for you in the workshop “${title}”, about ${minutes} minutes${until ? `, until ${moment(until, waiting.timeZone)}` : ''}.`,
      `Answer here: ${url}`,
    ].join('\n\n'),
  }
}

/** Thu, 26 Nov, 18:00 (Europe/Berlin) */
function moment(at: string, zone: string): string {
  const timeZone = zone || 'UTC'
  const text = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(at))
  return `${text} (${timeZone})`
}
