'use client'

import { CircleAlert, CircleCheck, CircleDashed, CircleOff } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useCallback, useEffect, useId, useState } from 'react'
import { Dialog } from '#components/ui/dialog'
import { useProblemText } from '#components/ui/problem-text'
import { api } from '#lib/api'
import type { Delivery, Webhook } from '#lib/webhook-answer'
import { DeliveryRow } from './delivery-row'
import css from './webhooks.module.css'

/** One webhook: how it stands, what was sent, and what can be done. */
export function WebhookCard({
  assessment,
  webhook,
  onChanged,
}: {
  assessment: string
  webhook: Webhook
  onChanged: () => Promise<void>
}) {
  const t = useTranslations('webhooks')
  const problemText = useProblemText()
  const id = useId()
  const [deliveries, setDeliveries] = useState<readonly Delivery[]>([])
  const [busy, setBusy] = useState(false)
  const [removing, setRemoving] = useState(false)
  const [told, setTold] = useState('')
  const path = `/assessments/${assessment}/webhooks/${webhook.id}`

  const load = useCallback(async () => {
    const answer = await api.get<{ deliveries: Delivery[] }>(`${path}/deliveries`)
    if (answer.ok) setDeliveries(answer.data.deliveries)
  }, [path])

  useEffect(() => {
    void load()
  }, [load])

  async function send(where: string, said: 'tested' | 'resent') {
    if (busy) return
    setBusy(true)
    const answer = await api.post<Delivery>(`${path}/${where}`, {})
    setBusy(false)
    setTold(answer.ok ? t(said, { ok: answer.data.state === 'delivered' ? 'yes' : 'no' }) : problemText(answer.problem))
    await Promise.all([load(), onChanged()])
  }

  async function remove() {
    const answer = await api.delete(path)
    setRemoving(false)
    if (answer.ok) await onChanged()
    else setTold(problemText(answer.problem))
  }

  return (
    <section className={`card ${css.card}`} aria-labelledby={id}>
      <div className={css.cardHead}>
        <h2 className={`h3 ${css.url}`} id={id} dir="ltr">
          {webhook.url}
        </h2>
        <Standing webhook={webhook} sent={deliveries.length > 0} />
      </div>
      <span className="row flex-wrap">
        <button type="button" className="btn" aria-busy={busy} onClick={() => send('test', 'tested')}>
          {t('test')}
        </button>
        <button type="button" className="btn quiet" onClick={() => Promise.all([load(), onChanged()])}>
          {t('refresh')}
        </button>
        <button type="button" className="btn danger" onClick={() => setRemoving(true)}>
          {t('remove')}
        </button>
      </span>
      <p className="small" role="status">
        {told}
      </p>
      <h3 className="eyebrow">{t('log')}</h3>
      {deliveries.length === 0 ? (
        <p className="small muted">{t('empty')}</p>
      ) : (
        <ul className={css.log}>
          {deliveries.map((delivery) => (
            <DeliveryRow
              key={delivery.id}
              delivery={delivery}
              busy={busy}
              onRedeliver={() => send(`deliveries/${delivery.id}/redeliver`, 'resent')}
            />
          ))}
        </ul>
      )}
      <Dialog
        open={removing}
        onClose={() => setRemoving(false)}
        title={t('removeTitle')}
        actions={
          <>
            <button type="button" className="btn" data-safe onClick={() => setRemoving(false)}>
              {t('keep')}
            </button>
            <button type="button" className="btn danger" onClick={remove}>
              {t('remove')}
            </button>
          </>
        }
      />
    </section>
  )
}

function Standing({ webhook, sent }: { webhook: Webhook; sent: boolean }) {
  const t = useTranslations('webhooks')
  const format = useFormatter()
  const when = (instant: string) => format.dateTime(new Date(instant), { dateStyle: 'medium', timeStyle: 'short' })
  const state = webhook.disabledAt ? 'off' : webhook.failingSince ? 'failing' : sent ? 'ok' : 'new'
  const Icon = { off: CircleOff, failing: CircleAlert, ok: CircleCheck, new: CircleDashed }[state]
  return (
    <p className={`small ${css.standing}`}>
      <Icon className="i" aria-hidden />
      {state === 'off'
        ? t('state.off', { at: when(webhook.disabledAt ?? '') })
        : state === 'failing'
          ? t('state.failing', { since: when(webhook.failingSince ?? '') })
          : t(`state.${state}`)}
    </p>
  )
}
