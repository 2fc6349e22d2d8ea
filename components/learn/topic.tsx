import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { type LearnSlug, SOURCES } from '#lib/learn/page'
import { LEARN_PAGES } from '#lib/learn/pages'
import { Agenda } from './agenda'
import { Blocks } from './blocks'
import css from './learn.module.css'

/** One page on how it works: its summary, which help beside the work shows too, and then the rest. */
export async function Topic({ slug }: { slug: LearnSlug }) {
  const [t, help, locale] = await Promise.all([getTranslations('learn'), getTranslations('help'), getLocale()])
  const { sections, see, sources } = LEARN_PAGES[locale][slug]
  return (
    <article className={css.article}>
      <h1 className="h1">{help(`topic.${slug}.title`)}</h1>
      <p className={`read ${css.summary}`}>{help(`topic.${slug}.summary`)}</p>
      {slug === 'half-day' ? <Agenda locale={locale} /> : null}
      {sections.map(({ id, title, blocks }) => (
        <section key={id}>
          <h2 className="h2" id={id}>
            {title}
          </h2>
          <Blocks blocks={blocks} label={title} />
        </section>
      ))}
      {sources.length > 0 ? (
        <section>
          <h2 className="eyebrow">{t('sources')}</h2>
          <ul className={`small muted ${css.sources}`}>
            {sources.map((source) => (
              <li key={source} lang="en">
                {SOURCES[source]}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className={css.see}>
        <h2 className="eyebrow">{t('next')}</h2>
        <ul>
          {see.map((next) => (
            <li key={next}>
              <Link className="btn" href={`/learn/${next}`} prefetch={false}>
                {help(`topic.${next}.title`)}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </article>
  )
}
