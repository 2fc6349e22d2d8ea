'use client'

import { Menu } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { createContext, useContext, useId, useRef, useState } from 'react'
import { THEMES } from '#lib/theme'
import { chooseTheme, useChosenTheme } from './choose-theme'
import { LanguageChoice } from './language-choice'
import css from './page-menu.module.css'

/** A page of the workshop that somebody may go to. */
export interface MenuPage {
  href: string
  label: string
  /** One that many go back and forth to: wide bars show it beside the menu. */
  main?: boolean
  /** The name of a window of its own, and the same one again. */
  own?: string
}

export interface PageGroup {
  label: string
  pages: readonly MenuPage[]
}

/** The pages of the workshop around this page; none outside a workshop. */
export const PagesContext = createContext<readonly PageGroup[]>([])

/** Where many go back and forth to, for bars with room: without the page one is on. */
export function MainPages() {
  const groups = useContext(PagesContext)
  const here = usePathname()
  return groups
    .flatMap(({ pages }) => pages.filter(({ main, href }) => main && href !== here))
    .map((page) => <PageLink key={page.href} page={page} className={`btn quiet ${css.main}`} />)
}

/** The same menu in the bar of every page: where else to go, how the page looks, and in which language. */
export function PageMenu({ className = '' }: { className?: string }) {
  const t = useTranslations('app.menu')
  const groups = useContext(PagesContext)
  const here = usePathname()
  const id = useId()
  const ref = useRef<HTMLDivElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={`btn quiet ${css.open} ${className}`}
        popoverTarget={id}
        aria-label={t('open')}
        title={t('open')}
      >
        <Menu className="i" aria-hidden />
      </button>
      <div
        id={id}
        ref={ref}
        popover="auto"
        className={css.menu}
        onBeforeToggle={({ newState }) => setIsOpen(newState === 'open')}
      >
        {isOpen ? <MenuContent groups={groups} here={here} onChoose={() => ref.current?.hidePopover()} /> : null}
      </div>
    </>
  )
}

function MenuContent({ groups, here, onChoose }: { groups: readonly PageGroup[]; here: string; onChoose: () => void }) {
  const t = useTranslations('app.menu')
  return (
    <>
      <nav aria-label={t('open')} className={css.groups}>
        {groups.map(({ label, pages }) => (
          <div key={label}>
            <p className="eyebrow">{label}</p>
            <ul>
              {pages.map((page) => (
                <li key={page.href}>
                  <PageLink page={page} current={page.href === here} onClick={onChoose} />
                </li>
              ))}
            </ul>
          </div>
        ))}
        <div>
          <p className="eyebrow">Plumbline</p>
          <ul>
            {(['home', 'learn'] as const).map((page) => {
              const href = page === 'home' ? '/' : `/${page}`
              return (
                <li key={page}>
                  <PageLink page={{ href, label: t(page) }} current={href === here} onClick={onChoose} />
                </li>
              )
            })}
          </ul>
        </div>
      </nav>
      <div className={css.settings}>
        <ThemeChoice />
        <LanguageChoice />
      </div>
    </>
  )
}

function PageLink({
  page: { href, label, own },
  current = false,
  className,
  onClick,
}: {
  page: MenuPage
  current?: boolean
  className?: string
  onClick?: () => void
}) {
  const props = { href, className, onClick, 'aria-current': current ? ('page' as const) : undefined }
  return own ? (
    <a {...props} target={own}>
      {label}
    </a>
  ) : (
    <Link {...props} prefetch={false}>
      {label}
    </Link>
  )
}

/** Light, dark, or as the device prefers. */
function ThemeChoice() {
  const t = useTranslations('app.menu')
  const chosen = useChosenTheme()
  return (
    <fieldset className={css.themes}>
      <legend className="sr">{t('theme')}</legend>
      {([null, ...THEMES] as const).map((theme) => (
        <button key={theme} type="button" aria-pressed={theme === chosen} onClick={() => chooseTheme(theme)}>
          {t(theme ?? 'device')}
        </button>
      ))}
    </fieldset>
  )
}
