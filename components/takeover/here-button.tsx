'use client'

import { useTranslations } from 'next-intl'
import { useCommand } from '#components/ballot/command'
import { useMe, useRoom } from '#components/live/live-assessment'
import { accessTo } from '#model/access'

/** For facilitators: whatever they do cancels a takeover, and this does nothing else. */
export function HereButton({ className = 'btn' }: { className?: string | undefined }) {
  const t = useTranslations('takeover')
  const { phase, focus } = useRoom().assessment
  const { send, busy, problem } = useCommand()
  const me = useMe()
  if (accessTo({ to: 'command', command: 'focus' }, me, phase) !== 'write') return null
  return (
    <>
      <button
        type="button"
        className={className}
        aria-busy={busy || undefined}
        onClick={() => {
          if (!busy) void send({ type: 'focus', question: focus })
        }}
      >
        {t('here')}
      </button>
      {problem ? (
        <span className="small text-danger" role="alert">
          {problem}
        </span>
      ) : null}
    </>
  )
}
