'use client'

import { Plus, X } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Field } from '#components/ui/field'
import { isEvidence } from '#lib/docs/ballot-doc'
import type { EvidenceCommand } from '#model/command'
import { type EvidenceItem, evidenceOf } from '#model/evidence'
import { LIMITS } from '#model/limits'
import { passOf, type QuestionId } from '#model/question'
import type { RoomView } from '#model/room'
import css from './evidence.module.css'

/** What shows one level: from the decision, from votes, and what was added; with a form for more. */
export function QuestionEvidence({
  question,
  name,
  view,
  may,
  onSend,
}: {
  question: QuestionId
  /** Of the practice. */
  name: string
  view: RoomView
  may: (command: EvidenceCommand['type'], subject?: string) => boolean
  onSend: (command: EvidenceCommand) => Promise<boolean>
}) {
  const t = useTranslations('evidence')
  const pass = passOf(question)
  const items = evidenceOf(view, question)
  const { state } = view.questions[question]
  const sealed = state === 'open' || state === 'locked'
  const mayAdd = may('addEvidence') && !sealed && items.length < LIMITS.addenda
  return (
    <section className={css.question} aria-label={t(`of.${pass}Named`, { practice: name })}>
      <h4>{t(`of.${pass}`)}</h4>
      {items.length === 0 ? <p className="small muted">{t('nothing')}</p> : null}
      <ul className={css.items}>
        {items.map((item) => (
          <Item
            key={item.from === 'added' ? item.id : item.url}
            item={item}
            members={view.members}
            onRemove={
              item.from === 'added' && may('removeEvidence', item.by)
                ? () => void onSend({ type: 'removeEvidence', question, id: item.id })
                : null
            }
          />
        ))}
      </ul>
      {sealed ? <p className="small muted">{t('sealed')}</p> : null}
      {mayAdd ? <AddForm onAdd={(more) => onSend({ type: 'addEvidence', question, ...more })} /> : null}
    </section>
  )
}

function Item({
  item,
  members,
  onRemove,
}: {
  item: EvidenceItem
  members: RoomView['members']
  onRemove: (() => void) | null
}) {
  const t = useTranslations('evidence')
  const format = useFormatter()
  const note = item.from === 'added' ? item.note : null
  const source =
    item.from === 'decision'
      ? t('from.decision', { number: item.number })
      : item.from === 'vote'
        ? t('from.vote', { round: item.round })
        : t('from.added', {
            name: members[item.by]?.name ?? t('from.somebody'),
            day: format.dateTime(new Date(item.at), { day: 'numeric', month: 'short', year: 'numeric' }),
          })
  return (
    <li>
      <div className="grow">
        {item.url === null ? null : (
          <a href={item.url} target="_blank" rel="noreferrer noopener" dir="auto">
            {item.url}
          </a>
        )}
        {note === null ? null : (
          <p className={css.text} dir="auto">
            {note}
          </p>
        )}
        <p className="tiny muted" dir="auto">
          {source}
        </p>
      </div>
      {onRemove ? (
        <button
          type="button"
          className={css.remove}
          aria-label={t('remove', { what: item.url ?? note ?? '' })}
          onClick={onRemove}
        >
          <X className="i" aria-hidden />
        </button>
      ) : null}
    </li>
  )
}

function AddForm({ onAdd }: { onAdd: (more: { url?: string; note?: string }) => Promise<boolean> }) {
  const t = useTranslations('evidence.add')
  const [open, setOpen] = useState(false)
  const [url, setUrl] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const address = url.trim()
  const wrong = address !== '' && !(isEvidence(address) && address.length <= LIMITS.evidenceLength)
  const empty = address === '' && note.trim() === ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrong || empty) return
    const accepted = await onAdd({ ...(address && { url: address }), ...(note.trim() && { note: note.trim() }) })
    if (!accepted) return
    setUrl('')
    setNote('')
    setTried(false)
    setOpen(false)
  }
  if (!open)
    return (
      <button type="button" className={`btn quiet ${css.more}`} onClick={() => setOpen(true)}>
        <Plus className="i" aria-hidden />
        {t('open')}
      </button>
    )
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <Field label={t('url')} error={tried && wrong ? t('wrong') : null}>
        {(control) => (
          <input
            {...control}
            type="url"
            inputMode="url"
            placeholder="https://"
            dir="ltr"
            value={url}
            onChange={(event) => setUrl(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('note')} hint={t('named')} error={tried && empty ? t('empty') : null}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            dir="auto"
            maxLength={LIMITS.text}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <button type="submit" className="btn">
          {t('save')}
        </button>
        <button type="button" className="btn quiet" onClick={() => setOpen(false)}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}
