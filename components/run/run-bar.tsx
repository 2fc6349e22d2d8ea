import { ChevronLeft, Ellipsis, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useId, useRef } from 'react'
import { usePaceWords } from './budget'
import styles from './run.module.css'
import type { RunCommand } from './run-commands'
import type { Run } from './use-run'

/** The bar at the bottom: what can be done now, why, and the one primary button. Refusals are told here, where the hand is. */
export function RunBar({
  run,
  previous,
  commands,
  clockOffset,
}: {
  run: Run
  previous: (() => void) | null
  commands: readonly RunCommand[]
  clockOffset: number
}) {
  const t = useTranslations('run')
  const { primary, second, may, here } = run
  const over = usePaceWords(run.view, run.pass, clockOffset)?.over
  const alert = run.open ? null : run.refused
  // Longer than its share, and something that can be parked: that is what to know now.
  const why = may.park && here.state !== 'parked' && over ? over : run.why
  return (
    <footer className={styles.bar}>
      {previous && (
        <button type="button" className={`btn quiet ${styles.optional}`} onClick={previous}>
          <ChevronLeft className="i" aria-hidden />
          {t('previous')}
        </button>
      )}
      {may.park && (
        <button type="button" className={`btn ${styles.optional}`} aria-keyshortcuts="K" onClick={run.park}>
          {t(here.state === 'parked' ? 'act.unpark' : 'act.park')}
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
      {commands.length > 0 && <MoreMenu commands={commands} />}
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

function MoreMenu({ commands }: { commands: readonly RunCommand[] }) {
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
          {commands.map(({ id: key, label, act }) => (
            <li key={key}>
              <button
                type="button"
                onClick={() => {
                  ref.current?.hidePopover()
                  act()
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
