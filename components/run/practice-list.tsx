import { ListOrdered } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OUTLINE } from '#model/catalogue/outline'
import { PRACTICE_IDS } from '#model/practice'
import { PASSES, type Pass, passOf, practiceIdOf, type QuestionId, questionId } from '#model/question'
import type { RoomView } from '#model/room'
import styles from './practice-list.module.css'
import { PracticeRow } from './practice-row'

/** The 18 practices of one pass, with where each stands: in their domains, or by what needs the room most. */
export function PracticeList({
  view,
  current,
  byNeed,
  onByNeed,
  agenda,
  onSelect,
}: {
  view: RoomView
  current: QuestionId
  byNeed: boolean
  onByNeed: (byNeed: boolean) => void
  /** The list by need, which knows what can be done. */
  agenda: ReactNode
  onSelect: (question: QuestionId) => void
}) {
  const t = useTranslations('run')
  const app = useTranslations('app')
  const pass = passOf(current)
  const counted = PRACTICE_IDS.filter((id) => !(id in view.assessment.excluded))
  const decided = counted.filter((id) => view.questions[questionId(pass, id)].state === 'decided').length
  return (
    <nav aria-label={t('practices')} className={styles.practices}>
      <div className={styles.listHead}>
        <div className="row justify-between">
          <PassSwitch pass={pass} onChange={(other) => onSelect(questionId(other, practiceIdOf(current)))} />
          <button type="button" className={styles.byNeed} aria-pressed={byNeed} onClick={() => onByNeed(!byNeed)}>
            <ListOrdered className="i" aria-hidden />
            {t('agenda.title')}
          </button>
        </div>
        <div className={styles.standing}>
          <div className={styles.meter} aria-hidden="true">
            {counted.map((id) => (
              <i key={id} data-state={view.questions[questionId(pass, id)].state} />
            ))}
          </div>
          <span className="tiny muted whitespace-nowrap">{t('decidedOf', { decided, n: counted.length })}</span>
        </div>
      </div>
      {byNeed
        ? agenda
        : OUTLINE.map((domain) => (
            <section key={domain.id}>
              <h3>{app(`domain.${domain.id}`)}</h3>
              <ol>
                {domain.practices.map((practice) => (
                  <li key={practice}>
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
