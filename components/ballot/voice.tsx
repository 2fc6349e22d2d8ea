'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { LIMITS } from '#model/limits'
import type { QuestionId } from '#model/question'
import css from './ballot.module.css'
import { useCommand } from './command'
import { useOwnVoice } from './own-voice'

/** "I can live with it", or a dissent in one's own words. */
export function Voice({
  question,
  number,
  onWriting,
}: {
  question: QuestionId
  number: string
  /** Somebody begins to write a dissent, or has done with it. */
  onWriting: (writes: boolean) => void
}) {
  const t = useTranslations('ballot')
  const { send, busy, problem } = useCommand()
  const [said, setSaid] = useOwnVoice(number)
  const [text, setText] = useState<string | null>(null)
  if (said)
    return (
      <p className="small b" role="status">
        {said === 'accepted' ? t('acceptedDone') : t('dissentDone')}
      </p>
    )
  return (
    <div>
      {text === null ? (
        <div className={css.pair}>
          <button
            type="button"
            className="btn"
            disabled={busy}
            onClick={async () => {
              const answer = await send({ type: 'accept', question })
              if (answer.ok) setSaid('accepted')
            }}
          >
            {t('accept')}
          </button>
          <button
            type="button"
            className="btn"
            disabled={busy}
            onClick={() => {
              setText('')
              onWriting(true)
            }}
          >
            {t('dissent')}
          </button>
        </div>
      ) : (
        <form
          onSubmit={async (event) => {
            event.preventDefault()
            if (!text.trim()) return
            const answer = await send({ type: 'dissent', question, text: text.trim() })
            if (!answer.ok) return
            setSaid('dissented')
            onWriting(false)
          }}
        >
          <label className={css.why}>
            {t('dissentLabel')} <span>{t('dissentHint')}</span>
            <textarea
              dir="auto"
              className={css.reason}
              rows={3}
              required
              maxLength={LIMITS.text}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <div className={css.pair} style={{ marginTop: 8 }}>
            <button
              type="button"
              className="btn quiet"
              onClick={() => {
                setText(null)
                onWriting(false)
              }}
            >
              {t('cancel')}
            </button>
            <button type="submit" className="btn primary" disabled={busy || !text.trim()} aria-busy={busy || undefined}>
              {t('dissentSend')}
            </button>
          </div>
        </form>
      )}
      {problem ? (
        <p className="small" role="alert" style={{ marginTop: 8 }}>
          {problem}
        </p>
      ) : null}
    </div>
  )
}
