'use client'

import { Check, CircleDashed, CircleDot, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Banner } from '#components/ui/banner'
import { Dialog } from '#components/ui/dialog'
import { Field } from '#components/ui/field'
import { useProblemText } from '#components/ui/problem-text'
import { api } from '#lib/api'
import { closingOf } from '#model/closing'
import { LIMITS } from '#model/limits'
import type { RoomView } from '#model/room'
import css from './overview.module.css'

/** What is still missing, and then the freeze; on a frozen workshop the way back, with a reason. Only facilitators see it. */
export function CloseWorkshop({ view }: { view: RoomView }) {
  const t = useTranslations('overview.close')
  const problemText = useProblemText()
  // What was asked when it opened: the room may change while the answer is on its way.
  const [open, setOpen] = useState<'freeze' | 'unfreeze' | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { id, phase } = view.assessment
  const next = phase === 'frozen' ? 'unfreeze' : 'freeze'
  const unfreezing = open === 'unfreeze'
  const { open: openRounds } = closingOf(view)

  const close = () => {
    setOpen(null)
    setReason('')
    setProblem(null)
  }
  const send = async (command: { type: 'freeze' } | { type: 'unfreeze'; reason: string }) => {
    setBusy(true)
    const answer = await api.post(`/assessments/${encodeURIComponent(id)}/commands`, command)
    setBusy(false)
    if (answer.ok) close()
    else setProblem(problemText(answer.problem))
  }

  return (
    <>
      <button type="button" className={next === 'freeze' ? 'btn primary' : 'btn'} onClick={() => setOpen(next)}>
        {t(next === 'freeze' ? 'open' : 'unfreeze')}
      </button>
      <Dialog
        open={open !== null}
        onClose={close}
        title={t(unfreezing ? 'unfreezeTitle' : 'title')}
        actions={
          <>
            <button type="button" className="btn" data-safe={unfreezing ? undefined : ''} onClick={close}>
              {t(unfreezing ? 'keep' : 'cancel')}
            </button>
            {unfreezing ? (
              <button
                type="button"
                className="btn primary"
                aria-busy={busy}
                disabled={busy || reason.trim() === ''}
                onClick={() => send({ type: 'unfreeze', reason: reason.trim() })}
              >
                {t('unfreeze')}
              </button>
            ) : (
              <button
                type="button"
                className="btn primary"
                aria-busy={busy}
                disabled={busy || openRounds.length > 0}
                onClick={() => send({ type: 'freeze' })}
              >
                {t('freeze')}
              </button>
            )}
          </>
        }
      >
        {unfreezing ? (
          <>
            <p>{t('unfreezeText')}</p>
            <Field label={t('reason')}>
              {(control) => (
                <textarea
                  {...control}
                  className={css.reason}
                  data-safe=""
                  rows={3}
                  maxLength={LIMITS.text}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </Field>
          </>
        ) : (
          <>
            <Checklist view={view} />
            <p className="small muted">{t('text')}</p>
          </>
        )}
        {problem ? (
          <Banner tone="danger" live="alert" icon={<TriangleAlert className="i" aria-hidden />}>
            {problem}
          </Banner>
        ) : null}
      </Dialog>
    </>
  )
}

/** What is done and what is missing. Only an open round stands in the way. */
function Checklist({ view }: { view: RoomView }) {
  const t = useTranslations('overview.close')
  const closing = closingOf(view)
  return (
    <ul className={css.checklist} aria-label={t('list')}>
      <Line done={closing.decided === closing.questions}>
        {t('decided', { decided: closing.decided, total: closing.questions })}
      </Line>
      {closing.undecided.length > 0 ? (
        <Line done={false}>{t('undecided', { count: closing.undecided.length })}</Line>
      ) : null}
      <Line done={closing.open.length === 0} blocking>
        {t('openRounds', { count: closing.open.length })}
        {closing.open.length > 0 ? (
          <span className="small muted">{t('openRemedy', { count: closing.open.length })}</span>
        ) : null}
      </Line>
      <Line done={closing.withoutEvidence.length === 0}>
        {t('evidence', { count: closing.withoutEvidence.length })}
        {closing.withoutEvidence.length > 0 ? (
          <span className="small muted">{closing.withoutEvidence.map(({ number }) => number).join(', ')}</span>
        ) : null}
      </Line>
      {view.assessment.settings.privacy === 'anonymous' ? <Line done>{t('anonymous')}</Line> : null}
    </ul>
  )
}

function Line({ done, blocking, children }: { done: boolean; blocking?: boolean; children: ReactNode }) {
  const Icon = done ? Check : blocking ? CircleDot : CircleDashed
  return (
    <li data-done={done}>
      <Icon className="i" aria-hidden />
      <span>{children}</span>
    </li>
  )
}
