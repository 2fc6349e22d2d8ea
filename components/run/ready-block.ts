import { agendaOf } from '#model/agenda-of'
import { type Pass, passOf, practiceIdOf, type QuestionId, questionOrder } from '#model/question'
import type { Rating } from '#model/rating'
import type { RoomView } from '#model/room'
import { lastStatistics } from '#model/statistics/statistics-of'
import { suggestedRating } from '#model/suggested-rating'

/** A revealed question that the rule lets a block accept. */
export interface ReadyQuestion {
  question: QuestionId
  round: number
  rating: Rating
  /** Votes within one level of the suggestion, of all votes. */
  within: number
  n: number
  /** A current level of 3 or more without a link: it is decided by hand, with one. */
  lacksEvidence: boolean
}

/** What of a pass is ready, in model order, and how many questions of it are revealed at all. */
export function readyBlock(view: RoomView, pass: Pass): { ready: ReadyQuestion[]; revealed: number } {
  const here = agendaOf(view).filter(({ question }) => passOf(question) === pass)
  const ready = here
    .filter((item) => item.ready)
    .flatMap(({ question }): ReadyQuestion[] => {
      const results = view.results[question]
      const statistics = lastStatistics(results, view.assessment.settings)
      const rating = statistics && suggestedRating(statistics)
      if (!rating || !statistics) return []
      const links = results?.at(-1)?.reasons.flatMap(({ evidence }) => evidence ?? []) ?? []
      const { within, n } = statistics.comprehensiveness
      return [
        {
          question,
          round: view.questions[question].round,
          rating,
          within,
          n,
          lacksEvidence: pass === 'current' && rating.comprehensiveness >= 3 && links.length === 0,
        },
      ]
    })
    .toSorted((a, b) => questionOrder(a.question) - questionOrder(b.question))
  return { ready, revealed: here.filter(({ question }) => view.questions[question].state === 'revealed').length }
}

/** Questions of a pass in one state, without excluded practices. */
export function questionsIn(view: RoomView, pass: Pass, states: readonly string[]): QuestionId[] {
  return (Object.keys(view.questions) as QuestionId[]) // keys of a Record<QuestionId, …>
    .filter((question) => passOf(question) === pass)
    .filter((question) => !(practiceIdOf(question) in view.assessment.excluded))
    .filter((question) => states.includes(view.questions[question].state))
    .toSorted((a, b) => questionOrder(a) - questionOrder(b))
}
