import { Clock } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useMinute } from '#components/live/use-minute'
import { type Pace, paceOf } from '#model/pace'
import type { Pass } from '#model/question'
import type { RoomView } from '#model/room'
import styles from './practice-list.module.css'

/** Minutes as people say them: no question takes none. */
const whole = (minutes: number) => Math.max(1, Math.round(minutes))

function usePace(view: RoomView, pass: Pass, clockOffset: number): Pace | null {
  const now = useMinute(clockOffset)
  // Nothing needs the room any more once all is frozen.
  return now === null || view.assessment.phase === 'frozen' ? null : paceOf(view, pass, new Date(now).toISOString())
}

/** Whether what is left fits into the time that is left; null while nothing is known of either. */
export function usePaceWords(view: RoomView, pass: Pass, clockOffset: number) {
  const t = useTranslations('run.pace')
  const format = useFormatter()
  const pace = usePace(view, pass, clockOffset)
  if (!pace) return null
  const { plannedEnd, timeZone } = view.assessment
  const end =
    plannedEnd === undefined
      ? null
      : format.dateTime(new Date(plannedEnd), {
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
          timeZone: timeZone || 'UTC',
        })
  const { left, each, needed, remaining, share, here, over } = pace
  return {
    /** For the bar: the end, and whether it holds. */
    short:
      end === null || remaining === null
        ? null
        : remaining === 0
          ? t('past', { end })
          : needed === null || left === 0
            ? t('until', { end, minutes: whole(remaining) })
            : needed > remaining
              ? t('behind', { end, minutes: whole(needed - remaining) })
              : t('onPace', { end }),
    behind: needed !== null && remaining !== null && needed > remaining,
    /** What a question takes, how many are left, and how long there is for them. */
    lines: [
      each === null ? t('left', { left }) : t('rate', { each: whole(each), left }),
      remaining === null
        ? needed !== null && left > 0
          ? t('needs', { minutes: whole(needed) })
          : null
        : remaining === 0
          ? t('past', { end: end ?? '' })
          : share === null
            ? t('remaining', { minutes: whole(remaining) })
            : t('share', { minutes: whole(remaining), share: whole(share) }),
    ].filter((line) => line !== null),
    /** Why to go on to another question, as a sentence. */
    over: over && here !== null && share !== null ? t('over', { here: whole(here), share: whole(share) }) : null,
  }
}

/** The time there is, beside what it is for. */
export function Budget({
  view,
  pass,
  clockOffset,
  onEnd,
  children,
}: {
  view: RoomView
  pass: Pass
  clockOffset: number
  onEnd: (() => void) | null
  /** What saves the most time now. */
  children?: ReactNode
}) {
  const t = useTranslations('run.pace')
  const words = usePaceWords(view, pass, clockOffset)
  return (
    <div className={styles.budget}>
      {words?.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {children}
      {onEnd && (
        <button type="button" className="btn" onClick={onEnd}>
          <Clock className="i" aria-hidden />
          {t(view.assessment.plannedEnd ? 'change' : 'set')}
        </button>
      )}
    </div>
  )
}
