import type { Locale } from '#lib/messages/locale'
import { PRACTICES } from '#model/catalogue/catalogue'
import type { Practice } from '#model/catalogue/domain'
import type { PracticeId } from '#model/practice'
import type { DomainGuidance } from './german/domain-guidance'
import { GERMAN_ENABLEMENT } from './german/enablement'
import { GERMAN_GOVERNANCE } from './german/governance'
import { GERMAN_HARDENING } from './german/hardening'

/** What we say of a practice in the language of who reads: everything but its name, which is a message. */
export interface PracticeGuidance extends Pick<Practice, 'intent' | 'question' | 'levels' | 'scope'> {
  /** The model's own name of the practice, which is English; null where the page says it anyhow. */
  term: string | null
}

export type Guidance = Readonly<Record<PracticeId, PracticeGuidance>>

/** How much of the guidance a page needs; `ballot` leaves out the examples of evidence. */
type Extent = 'ballot' | 'whole'

const ENGLISH = Object.fromEntries(
  PRACTICES.map(({ id, intent, question, levels, scope }) => [id, { term: null, intent, question, levels, scope }]),
) as unknown as Guidance // one for every id, which the catalogue's test holds

const GERMAN = translated({ ...GERMAN_GOVERNANCE, ...GERMAN_ENABLEMENT, ...GERMAN_HARDENING })

const BY_LOCALE: Record<Locale, Guidance> = { 'en-GB': ENGLISH, de: GERMAN }

/** Texts with the model's names beside them. */
function translated(texts: DomainGuidance): Guidance {
  return Object.fromEntries(
    PRACTICES.map(({ id, name }) => [id, { ...ENGLISH[id], ...texts[id], term: name }]),
  ) as unknown as Guidance // one for every id
}

/** The guidance on all practices in a language. Exports and records don't use it: they read the same everywhere. */
export function guidanceIn(locale: Locale, extent: Extent): Guidance {
  const guidance = BY_LOCALE[locale]
  return extent === 'whole' ? guidance : withoutIndicators(guidance)
}

function withoutIndicators(guidance: Guidance): Guidance {
  return Object.fromEntries(
    Object.entries(guidance).map(([id, practice]) => [
      id,
      { ...practice, levels: practice.levels.map((level) => ({ ...level, indicators: [] })) },
    ]),
  ) as unknown as Guidance // the ids it had
}
