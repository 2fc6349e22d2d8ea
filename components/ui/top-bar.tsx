import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Logo } from './logo'
import { MainPages, PageMenu } from './page-menu'
import css from './top-bar.module.css'

/**
 * The bar over every page: the way home, where we are, how the connection and the workshop stand, and what else
 * there is to do. A long title is cut by the bar, so the page itself names it whole somewhere.
 */
export function TopBar({
  title,
  status,
  children,
}: {
  title?: ReactNode
  /** Connection, phase, clock: tags. */
  status?: ReactNode
  /** What else can be done on this page, before the menu at the end. */
  children?: ReactNode
}) {
  const t = useTranslations('app')
  return (
    <header className={`top ${css.bar}`}>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Link className={`brand ${css.brand}`} href="/">
        <Logo label="" />
        <span className={title ? css.name : undefined}>{t('name')}</span>
      </Link>
      {title ? (
        <>
          <span className={`rule ${css.rule}`} />
          <span className={css.title} dir="auto">
            {title}
          </span>
        </>
      ) : null}
      <span className={css.end}>
        {status}
        <MainPages />
        {children}
        <PageMenu />
      </span>
    </header>
  )
}
