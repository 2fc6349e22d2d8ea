import { ChevronLeft, Ellipsis, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useRef } from 'react'
import styles from './run.module.css'

export interface MenuItem {
  key: string
  label: ReactNode
  onSelect: () => void
}

/** The bar at the bottom: what can be done now, why, and the one primary button. Refusals are told here, where the hand is. */
export function RunBar({
  previous,
  park,
  second,
  menu,
  why,
  alert,
  primary,
}: {
  previous: (() => void) | null
  park: { label: string; act: () => void } | null
  /** The other thing one may want to do now: decide against the advice, or vote again. */
  second: { label: string; key: string; act: () => void } | null
  menu: readonly MenuItem[]
  why: string | null
  alert: string | null
  primary: { label: string; act: () => void; busy: boolean; blocked: boolean } | { label: string; href: string } | null
}) {
  const t = useTranslations('run')
  return (
    <footer className={styles.bar}>
      {previous && (
        <button type="button" className={`btn quiet ${styles.optional}`} onClick={previous}>
          <ChevronLeft className="i" aria-hidden />
          {t('previous')}
        </button>
      )}
      {park && (
        <button type="button" className={`btn ${styles.optional}`} onClick={park.act}>
          {park.label}
        </button>
      )}
      {second && (
        <button type="button" className="btn" aria-keyshortcuts={second.key} onClick={second.act}>
          {second.label}
          <span className={styles.optional} aria-hidden="true">
            <kbd>{second.key}</kbd>
          </span>
        </button>
      )}
      {menu.length > 0 && <MoreMenu items={menu} />}
      <div className={styles.why}>
        {alert ? (
          <p role="alert" className={styles.alert}>
            <TriangleAlert className="i" aria-hidden />
            {alert}
          </p>
        ) : (
          why && <p className="small muted">{why}</p>
        )}
      </div>
      {primary &&
        ('href' in primary ? (
          <Link className="btn primary" href={primary.href}>
            {primary.label}
          </Link>
        ) : (
          <button
            type="button"
            className="btn primary"
            disabled={primary.blocked}
            aria-keyshortcuts="Enter"
            aria-busy={primary.busy || undefined}
            onClick={primary.act}
          >
            {primary.busy && <span className={styles.spinner} aria-hidden="true" />}
            {primary.label}
            <span className={styles.optional} aria-hidden="true">
              <kbd>Enter</kbd>
            </span>
          </button>
        ))}
    </footer>
  )
}

function MoreMenu({ items }: { items: readonly MenuItem[] }) {
  const t = useTranslations('run')
  const id = useId()
  const ref = useRef<HTMLDivElement>(null)
  return (
    <>
      <button type="button" className="btn" popoverTarget={id} aria-label={t('more')} title={t('more')}>
        <Ellipsis className="i" aria-hidden />
      </button>
      <div id={id} ref={ref} popover="auto" className={styles.menu}>
        <ul>
          {items.map(({ key, label, onSelect }) => (
            <li key={key}>
              <button
                type="button"
                onClick={() => {
                  ref.current?.hidePopover()
                  onSelect()
                }}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
