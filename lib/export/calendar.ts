import { minutesToAnswer } from '#lib/answering-time'
import type { Locale } from '#lib/messages/locale'
import { wordsIn } from '#lib/messages/words'
import type { Instant } from '#model/limits'
import { practiceIdOf, QUESTION_IDS, type QuestionId } from '#model/question'
import type { RoomView } from '#model/room'

const MINUTE = 60_000
const SHORTEST = 15
/** RFC 5545, 3.1: a line has 75 octets at most, without its end. */
const LINE_OCTETS = 75

/**
 * The deadlines of open questions as an iCalendar file (RFC 5545), or null if there is none.
 *
 * One event for each deadline. It ends at the deadline and begins early enough to answer everything that is open until
 * then. Its id is that of its first question and round, so that a deadline which moves moves its event as well.
 * The file says how many questions are open: nothing of answers, nor of who has answered.
 * @param url where the questions are answered
 */
export function calendarOf(
  view: RoomView,
  { url, now, locale }: { url: string; now: Instant; locale: Locale },
): string | null {
  const words = wordsIn(locale, 'letters')
  const { id, title, excluded } = view.assessment
  const byDeadline = new Map<Instant, QuestionId[]>()
  for (const question of QUESTION_IDS) {
    const { state, deadline } = view.questions[question]
    if (state !== 'open' || deadline === null || practiceIdOf(question) in excluded) continue
    byDeadline.set(deadline, [...(byDeadline.get(deadline) ?? []), question])
  }
  if (byDeadline.size === 0) return null
  const events = [...byDeadline]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([deadline, questions]) => {
      const first = questions[0] as QuestionId // each deadline was put there by a question
      const minutes = Math.max(SHORTEST, minutesToAnswer(questions.length))
      return [
        'BEGIN:VEVENT',
        `UID:${id}.${first.replace(':', '.')}.${view.questions[first].round}@plumbline`,
        `DTSTAMP:${dateTime(now)}`,
        `DTSTART:${dateTime(new Date(Date.parse(deadline) - minutes * MINUTE).toISOString())}`,
        `DTEND:${dateTime(deadline)}`,
        `SUMMARY:${text(words('event', { title, questions: questions.length }))}`,
        `URL:${url}`,
        'END:VEVENT',
      ]
    })
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Plumbline//Workshop deadlines//EN', ...events, 'END:VCALENDAR']
    .map((line) => `${folded(line)}\r\n`)
    .join('')
}

/** 20261126T170000Z */
function dateTime(at: Instant): string {
  return `${at.slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** A TEXT value (3.3.11): its separators escaped, other control characters gone. */
function text(value: string): string {
  return (
    value
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replace(/\r\n|\r|\n/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those that the format forbids
      .replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, '')
  )
}

/** A content line in pieces of at most 75 octets, never cut inside a character. */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const more = new TextEncoder().encode(character).length
    if (octets + more > LINE_OCTETS) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += character
    octets += more
  }
  return [...pieces, piece].join('\r\n')
}
