import { useTranslations } from 'next-intl'
import { AgreementDisc } from '#components/charts/agreement-disc'
import { AGENDA_GROUPS, type AgendaItem } from '#model/agenda'
import { agendaOf } from '#model/agenda-of'
import { type Pass, passOf, practiceIdOf, type QuestionId } from '#model/question'
import type { RoomView } from '#model/room'
import { Budget } from './budget'
import styles from './practice-list.module.css'
import { PracticeRow } from './practice-row'

/** What is worth the room's time, first things first: the farthest apart before what only has to be nodded at. */
const ORDER: readonly AgendaItem['group'][] = [
  ...AGENDA_GROUPS.filter((group) => group !== 'waiting' && group !== 'decided' && group !== 'idle'),
  'waiting',
  'idle',
  'decided',
]

/** The questions of a pass by how much they need the room, with the time there is for them. */
export function AgendaList({
  view,
  pass,
  current,
  clockOffset,
  onSelect,
  onBlock,
  onEnd,
}: {
  view: RoomView
  pass: Pass
  current: QuestionId
  /** Server time minus this device's, in milliseconds. */
  clockOffset: number
  onSelect: (question: QuestionId) => void
  /** Reviews what is ready and accepts it; null for those who only watch. */
  onBlock: (() => void) | null
  /** Says until when the meeting lasts; null for those who only watch. */
  onEnd: (() => void) | null
}) {
  const t = useTranslations('run.agenda')
  const items = agendaOf(view).filter(({ question }) => passOf(question) === pass)
  const ready = items.filter((item) => item.ready).length
  return (
    <>
      <Budget view={view} pass={pass} clockOffset={clockOffset} onEnd={onEnd}>
        {ready > 0 && onBlock && (
          <button type="button" className="btn" onClick={onBlock}>
            {t('accept', { n: ready })}
          </button>
        )}
      </Budget>
      {ORDER.map((group) => {
        const here = items.filter((item) => item.group === group)
        if (here.length === 0) return null
        return (
          <section key={group} className={styles.group}>
            <h3>
              {(group === 'divided' || group === 'weak' || group === 'moderate') && <AgreementDisc label={group} />}
              {group === 'ready' && <AgreementDisc label="strong" />}
              <span>{t(`group.${group}`)}</span>
              <span>{here.length}</span>
            </h3>
            <ol>
              {here.map(({ question, w1 }) => (
                <li key={question}>
                  <PracticeRow
                    view={view}
                    pass={pass}
                    practice={practiceIdOf(question)}
                    current={current}
                    note={w1 !== null && w1 > 0 && group !== 'ready' ? t('apart', { w1 }) : undefined}
                    onSelect={onSelect}
                  />
                </li>
              ))}
            </ol>
          </section>
        )
      })}
    </>
  )
}
