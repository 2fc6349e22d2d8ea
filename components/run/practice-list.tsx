import { useTranslations } from 'next-intl'
import { LevelChip } from '#components/ui/level-chip'
import { DOMAINS, PRACTICES, practicesOf } from '#model/catalogue/catalogue'
import type { Practice } from '#model/catalogue/domain'
import { PASSES, type Pass, passOf, practiceIdOf, type QuestionId, questionId } from '#model/question'
import type { RoomView } from '#model/room'
import styles from './practice-list.module.css'
import { turnoutOf } from './primary-action'
import { StateIcon } from './state-icon'

/** The 18 practices of one pass in their domains, with where each stands. */
export function PracticeList({
  view,
  current,
  onSelect,
}: {
  view: RoomView
  current: QuestionId
  onSelect: (question: QuestionId) => void
}) {
  const t = useTranslations('run')
  const app = useTranslations('app')
  const pass = passOf(current)
  const counted = PRACTICES.filter(({ id }) => !(id in view.assessment.excluded))
  const decided = counted.filter(({ id }) => view.questions[questionId(pass, id)].state === 'decided').length
  return (
    <nav aria-label={t('practices')} className={styles.practices}>
      <div className={styles.listHead}>
        <div className="row justify-between">
          <PassSwitch pass={pass} onChange={(other) => onSelect(questionId(other, practiceIdOf(current)))} />
          <span className="tiny muted whitespace-nowrap">{t('decidedOf', { decided, n: counted.length })}</span>
        </div>
        <div className={styles.meter} aria-hidden="true">
          {counted.map(({ id }) => (
            <i key={id} data-state={view.questions[questionId(pass, id)].state} />
          ))}
        </div>
      </div>
      {DOMAINS.map((domain) => (
        <section key={domain.id}>
          <h3>{app(`domain.${domain.id}`)}</h3>
          <ol>
            {practicesOf(domain).map((practice) => (
              <li key={practice.id}>
                <PracticeRow view={view} pass={pass} practice={practice} current={current} onSelect={onSelect} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </nav>
  )
}

function PassSwitch({ pass, onChange }: { pass: Pass; onChange: (pass: Pass) => void }) {
  const app = useTranslations('app')
  const t = useTranslations('run')
  return (
    <fieldset className={styles.switch}>
      <legend className="sr">{t('pass')}</legend>
      {PASSES.map((each) => (
        <button key={each} type="button" aria-pressed={each === pass} onClick={() => each !== pass && onChange(each)}>
          {app(`pass.${each}`)}
        </button>
      ))}
    </fieldset>
  )
}

function PracticeRow({
  view,
  pass,
  practice,
  current,
  onSelect,
}: {
  view: RoomView
  pass: Pass
  practice: Practice
  current: QuestionId
  onSelect: (question: QuestionId) => void
}) {
  const t = useTranslations('run')
  const question = questionId(pass, practice.id)
  const { state, round, decision } = view.questions[question]
  const excluded = practice.id in view.assessment.excluded
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
      <span className="grow">{practice.name}</span>
      <span className={here ? 'tiny b' : 'tiny muted'}>{aside()}</span>
    </button>
  )
}
