import { useTranslations } from 'next-intl'
import { usePracticeName } from '#components/ui/practice-name'
import { moveBetween } from '#model/drift'
import { PRACTICE_IDS } from '#model/practice'
import { questionId } from '#model/question'
import { type Rating, scopeOf } from '#model/rating'
import type { RoomView } from '#model/room'
import css from './profile-compare.module.css'

/** Decided targets beside those of the profile the assessment was started from; nothing where it wasn't. */
export function ProfileCompare({ view }: { view: RoomView }) {
  const t = useTranslations('overview.profile')
  const nameOf = usePracticeName()
  const { profile, excluded } = view.assessment
  if (!profile) return null
  const rows = PRACTICE_IDS.flatMap((practice) => {
    const theirs = profile.targets[practice]
    const index = view.questions[questionId('target', practice)].decision
    const decided = index === null ? undefined : view.ledger[index]?.rating
    if (!theirs || !decided || practice in excluded) return []
    return [{ practice, theirs, decided, move: moveBetween(theirs, decided) }]
  })
  const count = (...moves: (typeof rows)[number]['move'][]) => rows.filter(({ move }) => moves.includes(move)).length
  const other = rows.filter(({ move }) => move !== 'same')
  return (
    <section className={`card ${css.compare}`} aria-labelledby="profile">
      <h2 className="h3" id="profile">
        {t('title', { profile: profile.name })}
      </h2>
      <p>
        {rows.length === 0
          ? t('nothing')
          : t('found', {
              higher: count('up'),
              lower: count('down'),
              scope: count('narrower', 'wider'),
              same: count('same'),
            })}
      </p>
      {other.length > 0 ? (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('practice')}</th>
              <th scope="col">{t('theirs')}</th>
              <th scope="col">{t('decided')}</th>
            </tr>
          </thead>
          <tbody>
            {other.map(({ practice, theirs, decided }) => (
              <tr key={practice}>
                <th scope="row">{nameOf(practice)}</th>
                <td>
                  <RatingWords rating={theirs} />
                </td>
                <td>
                  <RatingWords rating={decided} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <p className="tiny muted">{t('note')}</p>
    </section>
  )
}

function RatingWords({ rating }: { rating: Rating }) {
  const app = useTranslations('app')
  const level = rating.comprehensiveness
  const scope = scopeOf(rating)
  return (
    <>
      {level} {app(`level.${level}`)}
      {scope === null ? null : <span className="muted block">{app(`scope.${scope}`)}</span>}
    </>
  )
}
