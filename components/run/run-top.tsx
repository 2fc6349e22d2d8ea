import { Clock, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useRef } from 'react'
import { TopBar } from '#components/ui/top-bar'
import { usePaceWords } from './budget'
import styles from './run.module.css'
import { TIMER_MINUTES } from './run-commands'
import type { Run } from './use-run'

/** The bar over the run screen: how the time goes, the timer, and the way to everything by name. */
export function RunTop({ run, clockOffset, status }: { run: Run; clockOffset: number; status: ReactNode }) {
  const t = useTranslations('run')
  const { view, pass, may } = run
  const pace = usePaceWords(view, pass, clockOffset)
  return (
    <TopBar
      title={view.assessment.title}
      status={
        <>
          {pace?.short && (
            <span className={`tag line ${styles.optional}`} data-behind={pace.behind || undefined}>
              <Clock className="i" aria-hidden />
              {pace.short}
            </span>
          )}
          {status}
        </>
      }
    >
      {may.change && <TimerMenu run={run} />}
      <button
        type="button"
        className={`btn quiet ${styles.search}`}
        aria-label={t('palette.open')}
        title={t('palette.open')}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => run.ask({ kind: 'palette' })}
      >
        <Search className="i" aria-hidden />
      </button>
    </TopBar>
  )
}

function TimerMenu({ run }: { run: Run }) {
  const t = useTranslations('run.timer')
  const id = useId()
  const ref = useRef<HTMLDivElement>(null)
  const { timer } = run.view.assessment
  const choose = (act: () => void) => {
    ref.current?.hidePopover()
    act()
  }
  return (
    <>
      <button type="button" className={`btn quiet ${styles.optional}`} popoverTarget={id}>
        {t('title')}
      </button>
      <div id={id} ref={ref} popover="auto" className={`${styles.menu} ${styles.below}`}>
        <ul>
          {TIMER_MINUTES.map((minutes) => (
            <li key={minutes}>
              <button type="button" onClick={() => choose(() => void run.acts.startTimer(minutes * 60))}>
                {t('minutes', { minutes })}
              </button>
            </li>
          ))}
          {timer && (
            <li>
              <button type="button" onClick={() => choose(() => void run.acts.stopTimer())}>
                {t('stop')}
              </button>
            </li>
          )}
        </ul>
        <p className="tiny muted">{t('hint')}</p>
      </div>
    </>
  )
}
