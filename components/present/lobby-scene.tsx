import { useTranslations } from 'next-intl'
import { type Person, rosterOf } from '#components/people/roster'
import { JoinCode } from './join-code'
import styles from './present.module.css'
import type { PresentScreenProps } from './present-screen'

/** More names than this don't fit under each other; the number says the rest. */
const MOST_NAMES = 16

/** Before the first question, and between questions: the way in as large as it goes, and who has come, by group. */
export function LobbyScene({ view, presence, wayIn }: Pick<PresentScreenProps, 'view' | 'presence' | 'wayIn'>) {
  const t = useTranslations('present')
  const app = useTranslations('app')
  const preparing = view.assessment.phase === 'preparing'
  const { business, technical, undecided } = rosterOf(view.members)
  const here = (people: readonly Person[]) =>
    people.toSorted((a, b) => Number(presence.includes(b.id)) - Number(presence.includes(a.id)))
  return (
    <div className={styles.lobby}>
      <div className={styles.wayIn}>{wayIn ? <JoinCode wayIn={wayIn} /> : <p className="muted">{t('noCode')}</p>}</div>
      <div className={styles.arrivals}>
        <p className={styles.question}>
          <b dir="auto">{view.assessment.title}</b>
        </p>
        <h1>{t(preparing ? 'lobby.preparing' : 'lobby.running')}</h1>
        <p className={styles.text}>{t(preparing ? 'lobby.warmUp' : 'lobby.runningText')}</p>
        <div className={styles.groups}>
          <Arrived mark="m-b" name={app('group.business')} people={here(business)} presence={presence} />
          <Arrived mark="m-t" name={app('group.technical')} people={here(technical)} presence={presence} />
          {undecided.length > 0 ? (
            <Arrived mark={null} name={t('undecided')} people={here(undecided)} presence={presence} />
          ) : null}
        </div>
      </div>
    </div>
  )
}

function Arrived({
  mark,
  name,
  people,
  presence,
}: {
  mark: 'm-b' | 'm-t' | null
  name: string
  people: readonly Person[]
  presence: readonly string[]
}) {
  const t = useTranslations('present')
  const shown = people.length > MOST_NAMES ? people.slice(0, MOST_NAMES - 1) : people
  return (
    <section aria-label={name}>
      <h2>
        {mark ? <i className={mark} /> : null}
        <span>{name}</span>
        <span className={styles.count}>{t('groupSize', { n: people.length })}</span>
      </h2>
      <ul className={styles.names}>
        {shown.map(({ id, name: person }) => (
          <li key={id} data-away={presence.includes(id) ? undefined : true}>
            {person}
          </li>
        ))}
        {shown.length < people.length ? <li>{t('others', { n: people.length - shown.length })}</li> : null}
      </ul>
    </section>
  )
}
