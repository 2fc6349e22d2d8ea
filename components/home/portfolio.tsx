import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { hasMark } from '#components/charts/hanging-gaps-geometry'
import { EmptyState } from '#components/ui/empty-state'
import type { AssessmentSummary } from '#lib/services'
import { matches, systemsOf } from '#model/portfolio'
import { FindBar } from './find-bar'
import css from './home.module.css'
import { isShown, type Shown } from './shown'
import { SystemEntry } from './system-entry'

/** So many systems stand on the page at first, and more with each asking. */
export const PAGE = 25

/** A person's systems, as far as they match; each with its assessments over the years. */
export function Portfolio({
  assessments,
  account,
  words,
  shown,
  most,
}: {
  assessments: readonly AssessmentSummary[]
  account: boolean
  words: string
  shown: Shown
  /** Systems on the page, at most. */
  most: number
}) {
  const t = useTranslations('home')
  const archived = assessments.filter((each) => each.archived).length
  const inView = assessments.filter((each) => each.archived === (shown === 'archived'))
  const found = systemsOf(inView).filter((system) => isShown(system, shown) && matches(system, words))
  const listed = found.slice(0, most)
  const isMarked = (mark: 'scope' | 'excluded') => listed.some(({ known }) => hasMark(known.gapOf, mark))
  const more = new URLSearchParams({
    ...(words && { q: words }),
    ...(shown !== 'all' && { show: shown }),
    n: String(most + PAGE),
  })
  return (
    <>
      <div className={css.tools}>
        <FindBar words={words} shown={shown} archived={archived} />
        {account ? (
          <nav className={css.links} aria-label={t('links.label')}>
            <Link href="/profiles">{t('links.profiles')}</Link>
            <Link href="/packs">{t('links.packs')}</Link>
            <Link href="/import">{t('links.readIn')}</Link>
          </nav>
        ) : null}
      </div>
      <p className="sr" role="status">
        {t('find.found', { systems: found.length })}
      </p>
      {listed.length === 0 ? (
        <div className={`card ${css.nothing}`}>
          <EmptyState
            level={2}
            title={words ? t('find.nothing', { words }) : t(`find.none.${shown}`)}
            actions={
              words || shown !== 'all' ? (
                <Link className="btn" href="/">
                  {t('find.everything')}
                </Link>
              ) : null
            }
          />
        </div>
      ) : (
        <>
          <ul className={`card ${css.list}`}>
            {listed.map((system) => (
              <SystemEntry key={system.latest.id} system={system} account={account} />
            ))}
          </ul>
          {found.length > listed.length ? (
            <p className={css.more}>
              <Link className="btn" href={`/?${more.toString()}`} scroll={false}>
                {t('find.more', { shown: listed.length, systems: found.length })}
              </Link>
            </p>
          ) : null}
          <p className={`tiny muted ${css.note}`}>
            <span>{t('note.line')}</span>
            <span>{t('note.dashed')}</span>
            {isMarked('scope') ? <span>{t('note.scope')}</span> : null}
            {isMarked('excluded') ? <span>{t('note.excluded')}</span> : null}
          </p>
        </>
      )}
    </>
  )
}
