import { minutesToAnswer } from '#lib/answering-time'
import type { Locale } from '#lib/messages/locale'
import { wordsIn } from '#lib/messages/words'
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
  {
    locale,
    inviter,
    title,
    url,
    expiresAt,
  }: { locale: Locale; inviter: string; title: string; url: string; expiresAt: string },
): Letter {
  const words = wordsIn(locale, 'letters')
  return {
    to,
    subject: words('invitation.subject', { title }),
    text: [
      words('invitation.asks', { inviter, title }),
      words('invitation.join', { url }),
      words('invitation.until', { day: expiresAt.slice(0, 10) }),
      words('invitation.unexpected'),
    ].join('\n\n'),
  }
}

/** Tells somebody that questions wait for them, and nothing of what anybody answered. */
export function reminder(
  to: string,
  { locale, title, url, waiting }: { locale: Locale; title: string; url: string; waiting: Waiting },
): Letter {
  const words = wordsIn(locale, 'letters')
  const { questions, until, timeZone } = waiting
  return {
    to,
    subject: words('reminder.subject', { questions, title }),
    text: [
      words('reminder.waits', {
        questions,
        title,
        minutes: minutesToAnswer(questions),
        until: until
          ? words('moment', { time: timeIn(locale, until, timeZone || 'UTC'), zone: timeZone || 'UTC' })
          : 'none',
      }),
      words('reminder.answer', { url }),
    ].join('\n\n'),
  }
}

/** Thu, 26 Nov, 18:00 */
function timeIn(locale: Locale, at: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(at))
}
