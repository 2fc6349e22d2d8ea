import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { EmptyState } from './empty-state'
import { Logo } from './logo'

/** A page that has one thing to say, for example that nothing is at this address, and where to go from here. */
export function MessagePage(props: Omit<ComponentProps<typeof EmptyState>, 'level'>) {
  const t = useTranslations('app')
  return (
    <>
      {/* Plain links: this comes with every page's script, for the moment when something is broken. */}
      <header className="top">
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        <a className="brand" href="/" style={{ minHeight: 44 }}>
          <Logo label="" />
          <span>{t('name')}</span>
        </a>
      </header>
      <main id="main" tabIndex={-1} className="px-4">
        <EmptyState {...props} />
      </main>
    </>
  )
}
