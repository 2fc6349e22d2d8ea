import { createFormatter, createTranslator } from 'next-intl'
import { CATALOGUES } from '#lib/messages/catalogues'
import type { Locale } from '#lib/messages/locale'
import type { Day, Instant } from '#model/limits'
import type { PracticeId } from '#model/practice'

/** The report's own words in one language, and its numbers and days as that language writes them. */
export function wordsIn(locale: Locale, timeZone: string) {
  const messages = CATALOGUES[locale]
  const zone = knownZone(timeZone)
  const format = createFormatter({ locale, timeZone: zone })
  const about = { locale, messages, timeZone: zone } as const
  const practices = createTranslator({ ...about, namespace: 'practices' })
  return {
    locale,
    nameOf: (practice: PracticeId): string => practices(practice),
    messages,
    zone,
    t: createTranslator({ ...about, namespace: 'report' }),
    record: createTranslator({ ...about, namespace: 'record' }),
    ledger: createTranslator({ ...about, namespace: 'decisions' }),
    overview: createTranslator({ ...about, namespace: 'overview' }),
    app: createTranslator({ ...about, namespace: 'app' }),
    figures: createTranslator({ ...about, namespace: 'figures' }),
    day: (at: Instant) => format.dateTime(new Date(at), { dateStyle: 'long', timeZone: zone }),
    /** A day without a time of day is the same everywhere. */
    plainDay: (day: Day) => format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' }),
    minute: (at: Instant) =>
      format.dateTime(new Date(at), { dateStyle: 'long', timeStyle: 'short', timeZone: zone, hourCycle: 'h23' }),
    number: (value: number, digits: number) =>
      format.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  }
}

export type Words = ReturnType<typeof wordsIn>

/** The assessment's time zone, or UTC if this machine doesn't know it. */
function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
