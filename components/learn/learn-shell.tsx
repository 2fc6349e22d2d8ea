import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { TopBar } from '#components/ui/top-bar'
import { LEARN_SLUGS } from '#lib/learn/page'
import { OUTLINE } from '#model/catalogue/outline'
import css from './learn.module.css'

/** Every page to learn from: the text, and beside it (on a phone below it) the way to all the others. */
export async function LearnShell({ current, children }: { current: string; children: ReactNode }) {
  const [t, help, app, names] = await Promise.all([
    getTranslations('learn'),
    getTranslations('help'),
    getTranslations('app'),
    getTranslations('practices'),
  ])
  const link = (slug: string, title: string) => (
    <li key={slug}>
      <Link href={`/learn/${slug}`} prefetch={false} {...(slug === current ? { 'aria-current': 'page' as const } : {})}>
        {title}
      </Link>
    </li>
  )
  return (
    <>
      <TopBar title={<Link href="/learn">{t('title')}</Link>} />
      <div className={css.page}>
        <main id="main" tabIndex={-1} className={css.main}>
          {children}
        </main>
        <nav className={css.nav} aria-label={t('pages')}>
          <div>
            <h2 className="eyebrow">{t('topics')}</h2>
            <ul>
              {LEARN_SLUGS.map((slug) => link(slug, help(`topic.${slug}.title`)))}
              {link('crosswalk', t('crosswalkTitle'))}
            </ul>
          </div>
          {OUTLINE.map((domain) => (
            <div key={domain.id}>
              <h2 className="eyebrow">{app(`domain.${domain.id}`)}</h2>
              <ul>{domain.practices.map((id) => link(id, names(id)))}</ul>
            </div>
          ))}
        </nav>
      </div>
    </>
  )
}
