'use client'

import { Eye, Lock, TriangleAlert, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRoom } from '#components/live/live-assessment'
import { useProblemText } from '#components/ui/problem-text'
import type { BallotState } from '#lib/docs/ballot-state'
import css from './ballot.module.css'
import { useTimes } from './clock'

/** The one button that sends, named for what it sends, and what happens to it then. */
export function SendBar({
  label,
  ready,
  state,
  onKeepSent,
  onWithdraw,
}: {
  label: string
  ready: boolean
  state: BallotState
  /** Somebody is changing an answer that was sent already. */
  onKeepSent: (() => void) | null
  onWithdraw: (() => void) | null
}) {
  const t = useTranslations('ballot')
  const problem = useProblemText()
  const { time } = useTimes()
  const sealed = useRoom().assessment.settings.voting === 'sealed'
  const takenBack =
    state.state === 'withdrawn'
      ? t('withdrawnAt', { time: time(state.at) })
      : state.state === 'sent'
        ? t('withdrawing')
        : state.state === 'saved'
          ? `${t('saved')}. ${t('savedOffline')}`
          : state.state === 'other-device'
            ? t('otherDeviceNothing')
            : null
  return (
    <>
      {/* aria-disabled keeps it in reach: pressing it leads to what is missing. */}
      <button type="submit" className={`btn primary ${css.send}`} aria-disabled={!ready || undefined}>
        {label}
      </button>
      {onKeepSent && onWithdraw ? (
        <div className={css.pair} style={{ marginTop: 4 }}>
          <button type="button" className="btn quiet" onClick={onKeepSent}>
            {t('keepSent')}
          </button>
          <button type="button" className="btn quiet" onClick={onWithdraw}>
            {t('withdraw')}
          </button>
        </div>
      ) : state.state === 'refused' ? (
        <p className={css.under} role="alert">
          <TriangleAlert className="i" aria-hidden />
          <span>{problem({ code: state.refusal ?? 'unknown' })}</span>
        </p>
      ) : takenBack ? (
        <p className={css.under} role="status" data-ballot-state={state.state}>
          <Undo2 className="i" aria-hidden />
          <span>{takenBack}</span>
        </p>
      ) : (
        <p className={css.under}>
          {sealed ? <Lock className="i" aria-hidden /> : <Eye className="i" aria-hidden />}
          <span>{sealed ? t('sealed') : t('notSealed')}</span>
        </p>
      )}
    </>
  )
}
