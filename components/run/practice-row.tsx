import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LevelChip } from '#components/ui/level-chip'
import { usePracticeName } from '#components/ui/practice-name'
import type { PracticeId } from '#model/practice'
import { type Pass, type QuestionId, questionId } from '#model/question'
import type { RoomView } from '#model/room'
import styles from './practice-list.module.css'
import { turnoutOf } from './primary-action'
import { StateIcon } from './state-icon'

/** One question of a list: its state, its whole name, and in a word where it stands. */
export function PracticeRow({
  view,
  pass,
  practice,
  current,
  note,
  onSelect,
}: {
  view: RoomView
  pass: Pass
  practice: PracticeId
  current: QuestionId
  /** What stands at its end, where that is more than its state. */
  note?: ReactNode
  onSelect: (question: QuestionId) => void
}) {
  const t = useTranslations('run')
  const practiceName = usePracticeName()
  const question = questionId(pass, practice)
  const { state, round, decision } = view.questions[question]
  const excluded = practice in view.assessment.excluded
  const here = question === current
  const made = decision === null ? null : view.ledger[decision]
  const { eligible, responded } = turnoutOf(view.progress[question])
  const aside = () => {
    if (excluded) return t('row.excluded')
    if (state === 'decided' && made) return <LevelChip level={made.rating.comprehensiveness} size={18} />
    if (state === 'open' && eligible > 0) return t('row.open', { responded, eligible })
    if (state === 'revealed') return t('row.round', { round })
    return state === 'idle' || state === 'decided' ? null : t(`row.${state}`)
  }
  return (
    <button
      type="button"
      className={styles.practice}
      data-quiet={excluded || state === 'idle' || undefined}
      aria-current={here || undefined}
      onClick={() => onSelect(question)}
    >
      <StateIcon state={excluded ? 'excluded' : state} />
      <span className="sr">{t(`state.${excluded ? 'excluded' : state}`)}: </span>
      <span className="grow">{practiceName(practice)}</span>
      <span className={here ? 'tiny b' : 'tiny muted'}>{note ?? aside()}</span>
    </button>
  )
}
