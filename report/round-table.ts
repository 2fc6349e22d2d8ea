import { passOf, practiceIdOf, QUESTION_IDS, type QuestionId } from '#model/question'
import { LEVELS } from '#model/rating'
import type { RoomView } from '#model/room'
import { settledRounds, statisticsOfRound } from '#model/standing'
import type { Block, Cell } from './blocks'
import type { Words } from './words'

/** Every settled round with its turnout in numbers; null before the first. */
export function roundTable(view: RoomView, words: Words): Block | null {
  const rows = QUESTION_IDS.flatMap((question) => rowsOf(view, question, words))
  if (rows.length === 0) return null
  const { record, app } = words
  return {
    kind: 'table',
    head: [
      record('rounds.question'),
      record('rounds.round'),
      app('group.business'),
      app('group.technical'),
      ...LEVELS.map(String),
      record('rounds.agreement'),
      record('rounds.apart'),
      record('rounds.dontKnow'),
    ],
    widths: ['*', 28, 40, 40, 13, 13, 13, 13, 13, 66, 34, 36],
    rows,
  }
}

function rowsOf(view: RoomView, question: QuestionId, words: Words): Cell[][] {
  const { ledger, app, t } = words
  const rounds = settledRounds(view, question)
  const name = `${words.nameOf(practiceIdOf(question))}, ${app(`passIn.${passOf(question)}`)}`
  return rounds.map((result, index) => {
    const statistics = statisticsOfRound(view, rounds, index)
    const counts = result.comprehensiveness.all
    const axis = statistics?.comprehensiveness
    const w1 = statistics?.divergence.comprehensiveness.w1 ?? null
    const label =
      counts === null || !axis
        ? words.record('rounds.withheld')
        : axis.agreement === null || axis.n < 5
          ? ledger(`label.${axis.label}`)
          : `${ledger(`label.${axis.label}`)} ${words.number(axis.agreement, 2)}`
    return [
      index === 0 ? name : '',
      { number: String(result.round) },
      { number: t('ledger.of', { ...result.progress.business }) },
      { number: t('ledger.of', { ...result.progress.technical }) },
      ...LEVELS.map((level) => ({ number: counts === null ? '–' : String(counts[level] ?? 0) })),
      label,
      { number: w1 === null ? '–' : words.number(w1, 1) },
      { number: result.dontKnow.all === null ? '–' : String(result.dontKnow.all) },
    ]
  })
}
