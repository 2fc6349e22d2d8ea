import type { Metadata } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import css from '#components/learn/learn.module.css'
import { TopBar } from '#components/ui/top-bar'
import { guidanceIn } from '#lib/guidance/guidance'
import { LEARN_SLUGS } from '#lib/learn/page'
import { OUTLINE } from '#model/catalogue/outline'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('learn'))('title') }
}

/** What there is to read, for anybody. */
export default async function LearnIndex() {
  const [t, help, app, names, locale] = await Promise.all([
    getTranslations('learn'),
    getTranslations('help'),
    getTranslations('app'),
    getTranslations('practices'),
    getLocale(),
  ])
  const guidance = guidanceIn(locale, 'ballot')
  const topic = (slug: string, title: string, summary: string) => (
    <li key={slug}>
      <Link className={`card ${css.card}`} href={`/learn/${slug}`} prefetch={false}>
        <b className="h3">{title}</b>
        <span className="small muted">{summary}</span>
      </Link>
    </li>
  )
  return (
    <>
      <TopBar title={t('title')} />
      <main id="main" tabIndex={-1} className={css.index}>
        <h1 className="h1">{t('title')}</h1>
        <p className="read muted">{t('intro')}</p>
        <h2 className="h2">{t('topics')}</h2>
        <ul className={css.cards}>
          {LEARN_SLUGS.map((slug) => topic(slug, help(`topic.${slug}.title`), help(`topic.${slug}.summary`)))}
          {topic('crosswalk', t('crosswalkTitle'), t('crosswalkSummary'))}
        </ul>
        <h2 className="h2">{t('practices')}</h2>
        <div className={css.domains}>
          {OUTLINE.map((domain) => (
            <section key={domain.id} aria-labelledby={domain.id}>
              <h3 className="h3" id={domain.id}>
                {app(`domain.${domain.id}`)}
              </h3>
              <ul>
                {domain.practices.map((id) => (
                  <li key={id}>
                    <Link href={`/learn/${id}`} prefetch={false}>
                      {names(id)}
                    </Link>
                    <span className="small muted">{guidance[id].question}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </main>
    </>
  )
}
