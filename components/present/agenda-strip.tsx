import { useTranslations } from 'next-intl'
import { Logo } from '#components/ui/logo'
import { OUTLINE } from '#model/catalogue/outline'
import { passOf, practiceIdOf, type QuestionId, questionId } from '#model/question'
import type { RoomView } from '#model/room'
import styles from './present.module.css'

/** How far the pass has come: a mark a question, by domain, and where we are. The words beside it say the same. */
export function AgendaStrip({ view, question }: { view: RoomView; question: QuestionId | null }) {
  const t = useTranslations('present')
  const pass = question ? passOf(question) : 'target'
  const domains = OUTLINE.map((domain) => ({
    id: domain.id,
    questions: domain.practices.filter((id) => !(id in view.assessment.excluded)).map((id) => questionId(pass, id)),
  }))
  const all = domains.flatMap(({ questions }) => questions)
  return (
    <>
      <span className={styles.brand}>
        <Logo label="" />
        <span className={styles.title} dir="auto">
          {view.assessment.title}
        </span>
      </span>
      <div className={styles.agenda} aria-hidden="true">
        {domains.map(({ id, questions }) => (
          <span key={id} style={{ flexGrow: questions.length }}>
            {questions.map((each) => (
              <i key={each} data-state={view.questions[each].state} data-here={each === question || undefined} />
            ))}
          </span>
        ))}
      </div>
      {question && !(practiceIdOf(question) in view.assessment.excluded) ? (
        <span>{t('questionOf', { n: all.indexOf(question) + 1, total: all.length })}</span>
      ) : null}
    </>
  )
}
