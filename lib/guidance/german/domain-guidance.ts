import type { Practice } from '#model/catalogue/domain'
import type { PracticeId } from '#model/practice'

/** The texts of a domain's practices in another language; their names are messages. */
export type DomainGuidance = Partial<Record<PracticeId, Pick<Practice, 'intent' | 'question' | 'levels' | 'scope'>>>
