import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { LevelChip } from '#components/ui/level-chip'
import { GROUPS, type Group, type MemberId } from '#model/people'
import type { QuestionId } from '#model/question'
import { type Answer, isRating, scopeOf } from '#model/rating'
import { isAsked, type MemberView, type RoomView } from '#model/room'
import styles from './people-panel.module.css'

/** Who is asked, who is here, and who has answered; what, only where votes are named and shown. Never in which order. */
export function PeoplePanel({
  view,
  question,
  presence,
}: {
  view: RoomView
  question: QuestionId
  presence: readonly MemberId[]
}) {
  const t = useTranslations('run')
  const active = Object.entries(view.members).filter(([, member]) => member.active)
  const aside = (role: 'observer' | 'facilitator') =>
    active.filter(([, member]) => member.role === role && (role === 'observer' || member.group === null))
  return (
    <aside aria-label={t('people')} className={styles.people}>
      {GROUPS.map((group) => (
        <GroupSection
          key={group}
          group={group}
          members={active.filter(([, member]) => member.group === group && member.role !== 'observer')}
          view={view}
          question={question}
          presence={presence}
        />
      ))}
      {(['facilitator', 'observer'] as const).map(
        (role) =>
          aside(role).length > 0 && (
            <section key={role} className="tiny muted">
              {t(role === 'observer' ? 'observing' : 'facilitating', {
                names: aside(role)
                  .map(([, { name }]) => name)
                  .join(', '),
              })}
            </section>
          ),
      )}
    </aside>
  )
}

function GroupSection({
  group,
  members,
  view,
  question,
  presence,
}: {
  group: Group
  members: readonly [MemberId, MemberView][]
  view: RoomView
  question: QuestionId
  presence: readonly MemberId[]
}) {
  const t = useTranslations('run')
  const app = useTranslations('app')
  const { state, round } = view.questions[question]
  const shown = view.results[question]?.at(-1)
  const votes = shown?.round === round ? shown.votes : undefined
  const answerOf = (id: MemberId) => votes?.find(({ member }) => member === id)?.answer
  const asked = state === 'open' || state === 'locked' || state === 'revealed'
  const progress = asked ? view.progress[question] : undefined
  return (
    <section>
      <h3>
        <i className={group === 'business' ? 'm-b' : 'm-t'} />
        <span>{app(`group.${group}`)}</span>
        <span>
          {progress
            ? t('ofEligible', { responded: progress[group].responded, eligible: progress[group].eligible })
            : t('persons', { n: members.length })}
        </span>
      </h3>
      <ul>
        {members.map(([id, member]) => (
          <li key={id} className={styles.person}>
            <i className={presence.includes(id) ? styles.here : styles.away} aria-hidden="true" />
            <span className="grow">
              <span dir="auto">{member.name}</span>
              <Aside
                words={[
                  member.role === 'facilitator' && app('role.facilitator'),
                  !isAsked(member, question) && t('excused'),
                  !presence.includes(id) && t('away'),
                ]}
              />
            </span>
            <Named answer={answerOf(id)} />
            {!votes && progress?.responded?.includes(id) && (
              <>
                <Check className="i" strokeWidth={1.75} aria-hidden />
                <span className="sr">{t('answered')}</span>
              </>
            )}
          </li>
        ))}
        {members.length === 0 && <li className="small muted">{t('nobody')}</li>}
      </ul>
    </section>
  )
}

/** What else is to know of somebody, under their name. */
function Aside({ words }: { words: readonly (string | false)[] }) {
  const said = words.filter((word) => word !== false)
  if (said.length === 0) return null
  return (
    <>
      <span className="sr">, </span>
      <span className="tiny muted">{said.join(' · ')}</span>
    </>
  )
}

/** What somebody voted, in few signs. */
function Named({ answer }: { answer: Answer | undefined }) {
  const t = useTranslations('run')
  const app = useTranslations('app')
  if (answer === undefined) return null
  if (!isRating(answer))
    return <span className="tiny muted">{t(answer === 'dont-know' ? 'votedDontKnow' : 'votedAbstain')}</span>
  const scope = scopeOf(answer)
  return (
    <>
      {scope && <span className="tiny muted">{app(`scope.${scope}`)}</span>}
      <LevelChip level={answer.comprehensiveness} />
    </>
  )
}
