import type { PracticeId } from './practice'
import { questionId } from './question'
import type { Rating } from './rating'
import type { RoomView } from './room'

/** Where the last assessment of the same system ended: a copy of its decided current levels, so that it stays as it was. */
export interface Baseline {
  assessment: string
  title: string
  current: Readonly<Partial<Record<PracticeId, Rating>>>
}

/** An assessment as what the next one starts from: the decisions in force on what is there today. */
export function baselineOf({
  assessment,
  questions,
  ledger,
}: Pick<RoomView, 'assessment' | 'questions' | 'ledger'>): Baseline {
  const current = ledger
    .filter(({ question }, index) => questions[question].decision === index && question.startsWith('current:'))
    .map(({ question, rating }) => [question.slice('current:'.length), rating])
  return { assessment: assessment.id, title: assessment.title, current: Object.fromEntries(current) }
}

/**
 * The baseline as the room may see it now. An old level beside an open question would be an anchor, so it shows once the
 * question was revealed or decided; `on-current` shows it from the start. Source: consensus.md section 4.
 */
export function shownBaseline(
  baseline: Baseline,
  { questions, results }: Pick<RoomView, 'questions' | 'results'>,
  showBaseline: 'after-reveal' | 'on-current',
): Baseline {
  const shown = (Object.keys(baseline.current) as PracticeId[]).filter((practice) => {
    const question = questionId('current', practice)
    const isKnown = questions[question].decision !== null || (results[question] ?? []).length > 0
    return showBaseline === 'on-current' || isKnown
  })
  return { ...baseline, current: Object.fromEntries(shown.map((practice) => [practice, baseline.current[practice]])) }
}
