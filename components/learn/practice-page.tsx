import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { LevelChip } from '#components/ui/level-chip'
import { guidanceIn } from '#lib/guidance/guidance'
import { DOMAINS } from '#model/catalogue/catalogue'
import { CROSSWALK_ROWS, frameworkName } from '#model/catalogue/crosswalk'
import { PRACTICE_IDS, type PracticeId } from '#model/practice'
import { LEVELS } from '#model/rating'
import css from './learn.module.css'

/** One practice, whole: its question, its levels with what usually shows them, closer scopes, and where others speak of it. */
export async function PracticePage({ id }: { id: PracticeId }) {
  const [t, app, names, locale] = await Promise.all([
    getTranslations('learn.practice'),
    getTranslations('app'),
    getTranslations('practices'),
    getLocale(),
  ])
  const practice = guidanceIn(locale, 'whole')[id]
  const { domain, subdomain } = placeOf(id)
  const at = PRACTICE_IDS.indexOf(id)
  return (
    <article className={css.article}>
      <p className="eyebrow">{t('kicker', { domain: app(`domain.${domain}`), subdomain })}</p>
      <h1 className="h1">{names(id)}</h1>
      {practice.term ? (
        <p className="small muted" lang="en">
          {practice.term}
        </p>
      ) : null}
      <p className={`read ${css.summary}`}>{practice.question}</p>
      <p className="read">{practice.intent}</p>
      <section aria-labelledby="levels">
        <h2 className="h2" id="levels">
          {t('levels')}
        </h2>
        <ol className={css.levels}>
          {LEVELS.map((level) => (
            <li key={level}>
              <h3 className="h3">
                <LevelChip level={level} named size={28} />
              </h3>
              <div>
                <p className="b">{practice.levels[level]?.gist}</p>
                <p className="read">{practice.levels[level]?.summary}</p>
                <Indicators list={practice.levels[level]?.indicators ?? []} title={t('indicators')} />
              </div>
            </li>
          ))}
        </ol>
        <p className="small muted">{t('notChecklist')}</p>
      </section>
      <section aria-labelledby="scope">
        <h2 className="h2" id="scope">
          {t('scope')}
        </h2>
        <dl className={css.scopes}>
          <dt className="b">{t('industry')}</dt>
          <dd className="read">{practice.scope.industry}</dd>
          <dt className="b">{t('system')}</dt>
          <dd className="read">{practice.scope.system}</dd>
        </dl>
      </section>
      <section aria-labelledby="crosswalk">
        <h2 className="h2" id="crosswalk">
          {t('crosswalk')}
        </h2>
        <dl className={css.crosswalk}>
          {CROSSWALK_ROWS.filter((row) => row.practice === id).map(({ framework, ids }) => (
            <div key={framework}>
              <dt className="b" lang="en">
                {frameworkName(framework)}
              </dt>
              <dd lang="en">{ids.join(' · ')}</dd>
            </div>
          ))}
        </dl>
        <p className="small muted">{t('crosswalkNote')}</p>
      </section>
      <p className="small muted">{t('guidance')}</p>
      <nav className={css.neighbours} aria-label={names(id)}>
        <Neighbour id={PRACTICE_IDS[at - 1]} label={t('previous')} />
        <Neighbour id={PRACTICE_IDS[at + 1]} label={t('next')} />
      </nav>
    </article>
  )
}

function Indicators({ list, title }: { list: readonly string[]; title: string }) {
  if (list.length === 0) return null
  return (
    <ul className={css.indicators} aria-label={title}>
      {list.map((indicator) => (
        <li key={indicator}>{indicator}</li>
      ))}
    </ul>
  )
}

async function Neighbour({ id, label }: { id: PracticeId | undefined; label: string }) {
  const names = await getTranslations('practices')
  if (!id) return <span />
  return (
    <Link href={`/learn/${id}`} prefetch={false}>
      <span className="eyebrow">{label}</span>
      <span className="b">{names(id)}</span>
    </Link>
  )
}

function placeOf(id: PracticeId) {
  for (const domain of DOMAINS)
    for (const subdomain of domain.subdomains)
      if (subdomain.practices.some((practice) => practice.id === id))
        return { domain: domain.id, subdomain: subdomain.name }
  throw new Error(`The catalogue lacks ${id}`)
}
