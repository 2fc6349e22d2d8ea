import { Mail } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useRoom } from '#components/live/live-assessment'
import { Field } from '#components/ui/field'
import { useProblemText } from '#components/ui/problem-text'
import { api, type Problem } from '#lib/api'
import css from './people.module.css'

const AUDIENCES = ['business', 'technical', 'observer'] as const
type Audience = (typeof AUDIENCES)[number]

/** Invitations to addresses, and reminders to who hasn't answered; only where the server has a mail server. */
export function MailCard({ assessment }: { assessment: string }) {
  const t = useTranslations('people.mail')
  const app = useTranslations('app')
  const problemText = useProblemText()
  const { questions } = useRoom()
  const [text, setText] = useState('')
  const [audience, setAudience] = useState<Audience>('business')
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const addresses = text.split(/[\s,;]+/u).filter((part) => part !== '')
  const anyOpen = Object.values(questions).some(({ state }) => state === 'open')

  function wordsOf(failed: Problem): string {
    const wrong = failed.errors.map(({ path }) => addresses[Number(/^to\.(\d+)$/.exec(path)?.[1])])
    const first = wrong.find((each) => each !== undefined)
    return first === undefined ? problemText(failed) : t('noAddress', { address: first })
  }

  async function send<T>(body: object): Promise<T | null> {
    setBusy(true)
    setTold(null)
    const answer = await api.post<T>(`/assessments/${assessment}/mails`, body)
    setBusy(false)
    setProblem(answer.ok ? null : wordsOf(answer.problem))
    return answer.ok ? answer.data : null
  }

  async function invite(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    if (addresses.length === 0) return setProblem(t('missing'))
    const whom = audience === 'observer' ? { role: 'observer' } : { role: 'participant', group: audience }
    const sent = await send<{ refused: string[] }>({ kind: 'invitation', to: addresses, ...whom })
    if (!sent) return
    setText(sent.refused.join('\n')) // what is left to correct
    setTold(t('sent', { n: new Set(addresses).size - sent.refused.length, refused: sent.refused.length }))
  }

  async function remind() {
    if (!busy && (await send({ kind: 'reminder' }))) setTold(t('reminded'))
  }

  return (
    <section className={`card ${css.group}`} aria-labelledby="mail">
      <h2 className={css.groupHead} id="mail">
        <Mail className="i" aria-hidden />
        {t('title')}
      </h2>
      <form className="grid gap-4" onSubmit={invite} noValidate>
        <Field label={t('addresses')} hint={t('hint')} error={problem}>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              autoComplete="off"
              spellCheck={false}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('audience')}>
          {(control) => (
            <select
              {...control}
              value={audience}
              onChange={(event) => setAudience(AUDIENCES.find((each) => each === event.target.value) ?? 'business')}
            >
              {AUDIENCES.map((each) => (
                <option key={each} value={each}>
                  {each === 'observer' ? t('observers') : app(`group.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <span className="row flex-wrap">
          <button type="submit" className="btn" aria-busy={busy}>
            {t('send')}
          </button>
          {anyOpen ? (
            <button type="button" className="btn quiet" aria-busy={busy} onClick={remind}>
              {t('remind')}
            </button>
          ) : null}
        </span>
        <p className="small muted" role="status">
          {told}
        </p>
      </form>
    </section>
  )
}
