import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Banner } from '#components/ui/banner'
import { Dialog } from '#components/ui/dialog'
import { Field } from '#components/ui/field'
import { LIMITS } from '#model/limits'

export interface AskProps {
  /** What was refused, as a sentence; the dialog stays open and keeps what was written. */
  error: string | null
  busy: boolean
  onClose: () => void
}

/** Asks before the reveal of a round that people haven't answered. */
export function MissingDialog({
  missing,
  error,
  busy,
  onClose,
  onReveal,
}: AskProps & { missing: number; onReveal: () => void }) {
  const t = useTranslations('run.missing')
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title', { n: missing })}
      actions={
        <>
          <button type="button" className="btn" data-safe onClick={onClose}>
            {t('wait')}
          </button>
          <button type="button" className="btn primary" disabled={busy} onClick={onReveal}>
            {t('reveal')}
          </button>
        </>
      }
    >
      <p className="muted">{t('text')}</p>
      {error && (
        <Banner tone="danger" live="alert">
          {error}
        </Banner>
      )}
    </Dialog>
  )
}

/** Asks for a reason that goes into the log: to park, cancel, reopen or exclude. */
export function ReasonDialog({
  about,
  error,
  busy,
  onClose,
  onSubmit,
}: AskProps & { about: 'park' | 'cancel' | 'reopen' | 'exclude'; onSubmit: (reason: string) => void }) {
  const t = useTranslations(`run.ask.${about}`)
  const run = useTranslations('run')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim() === ''
  const submit = () => {
    setTried(true)
    if (!missing && !busy) onSubmit(reason.trim())
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title')}
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {run('back')}
          </button>
          <button type="button" className="btn primary" disabled={busy} onClick={submit}>
            {t('verb')}
          </button>
        </>
      }
    >
      <p className="muted">{t('text')}</p>
      <Field label={t('label')} error={tried && missing ? run('reasonMissing') : error}>
        {(control) => (
          <textarea
            {...control}
            data-safe
            rows={3}
            maxLength={LIMITS.text}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  )
}

const KEYS = [
  ['Enter', 'primary'],
  ['O', 'open'],
  ['R', 'reveal'],
  ['V', 'revote'],
  ['D', 'decide'],
  ['K', 'park'],
  ['N', 'next'],
  ['P', 'previous'],
  ['U', 'undo'],
  ['Ctrl K', 'palette'],
  ['?', 'keys'],
] as const

/** The keys of the run screen. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('run.keys')
  const run = useTranslations('run')
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title')}
      actions={
        <button type="button" className="btn" data-safe onClick={onClose}>
          {run('close')}
        </button>
      }
    >
      <dl className="grid grid-cols-[64px_1fr] gap-y-2">
        {KEYS.map(([key, act]) => (
          <div key={key} className="contents">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(act)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
