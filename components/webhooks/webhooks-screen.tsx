'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useCallback, useEffect, useState } from 'react'
import { useRoom } from '#components/live/live-assessment'
import { WorkshopStatus } from '#components/live/workshop-status'
import { Banner } from '#components/ui/banner'
import { CopyButton } from '#components/ui/copy-button'
import { Field } from '#components/ui/field'
import { useProblemText } from '#components/ui/problem-text'
import { TopBar } from '#components/ui/top-bar'
import { api } from '#lib/api'
import type { Webhook } from '#lib/webhook-answer'
import { MOST_WEBHOOKS } from '#model/webhook'
import { WebhookCard } from './webhook-card'
import css from './webhooks.module.css'

const PROBLEMS = ['webhook-not-an-address', 'webhook-not-https', 'webhook-not-public', 'too-many-webhooks'] as const

/** The webhooks of a workshop: add one, see whether it arrives, take it away. */
export function WebhooksScreen({ assessment, account }: { assessment: string; account: boolean }) {
  const t = useTranslations('webhooks')
  const problemText = useProblemText()
  const { title } = useRoom().assessment
  const [webhooks, setWebhooks] = useState<readonly Webhook[] | null>(null)
  const [url, setUrl] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null)

  const load = useCallback(async () => {
    const answer = await api.get<{ webhooks: Webhook[] }>(`/assessments/${assessment}/webhooks`)
    if (answer.ok) setWebhooks(answer.data.webhooks)
    else setProblem(problemText(answer.problem))
  }, [assessment, problemText])

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens; later on after what was done
  useEffect(() => {
    if (account) void load()
  }, [assessment, account])

  async function add(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const answer = await api.post<Webhook & { secret: string }>(`/assessments/${assessment}/webhooks`, { url })
    setBusy(false)
    if (!answer.ok) {
      const known = PROBLEMS.find((each) => each === answer.problem.code)
      return setProblem(known ? t(`problem.${known}`) : problemText(answer.problem))
    }
    setProblem(null)
    setMade({ id: answer.data.id, secret: answer.data.secret })
    setUrl('')
    await load()
  }

  return (
    <>
      <TopBar title={title} status={<WorkshopStatus />} />
      <main id="main" tabIndex={-1} className={css.page}>
        <h1 className="h1">{t('title')}</h1>
        <p className="read muted">{t('intro')}</p>
        {account ? (
          <>
            <form className={`card ${css.form}`} onSubmit={add} noValidate>
              <Field label={t('url')} hint={t('urlHint')} error={problem}>
                {(control) => (
                  <span className={css.inline}>
                    <input
                      {...control}
                      type="url"
                      inputMode="url"
                      autoComplete="off"
                      spellCheck={false}
                      placeholder="https://"
                      value={url}
                      onChange={({ target }) => setUrl(target.value)}
                    />
                    <button
                      type="submit"
                      className="btn primary"
                      aria-busy={busy}
                      disabled={(webhooks?.length ?? 0) >= MOST_WEBHOOKS}
                    >
                      {t('add')}
                    </button>
                  </span>
                )}
              </Field>
              {(webhooks?.length ?? 0) >= MOST_WEBHOOKS ? <p className="small muted">{t('most')}</p> : null}
              <div role="status" className={css.made}>
                {made ? (
                  <>
                    <h2 className="h3">{t('secretTitle')}</h2>
                    <p className="small">{t('secret')}</p>
                    <code className={css.secret}>{made.secret}</code>
                    <span>
                      <CopyButton text={made.secret} label={t('copySecret')} />
                    </span>
                  </>
                ) : null}
              </div>
            </form>
            {webhooks?.length === 0 ? <p className="muted">{t('none')}</p> : null}
            <ul className={css.list}>
              {(webhooks ?? []).map((webhook) => (
                <li key={webhook.id}>
                  <WebhookCard assessment={assessment} webhook={webhook} onChanged={load} />
                </li>
              ))}
            </ul>
            <p className="small muted">{t('docs')}</p>
          </>
        ) : (
          <Banner>{t('account')}</Banner>
        )}
      </main>
    </>
  )
}
