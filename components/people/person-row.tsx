'use client'

import { Check, ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Dialog } from '#components/ui/dialog'
import { Field } from '#components/ui/field'
import { useProblemText } from '#components/ui/problem-text'
import type { PeopleCommand } from '#model/command'
import { parseName } from '#model/name'
import { GROUPS, type Group, ROLES, type Role } from '#model/people'
import { sendPeopleCommand } from './command'
import css from './people.module.css'
import type { Person } from './roster'

/** One person: here or not, their name, and for a facilitator what can be changed about them. */
export function PersonRow({
  assessment,
  person,
  here,
  self,
  editable,
}: {
  assessment: string
  person: Person
  here: boolean
  self: boolean
  editable: boolean
}) {
  const t = useTranslations('people')
  const [open, setOpen] = useState(false)
  const panel = useId()
  return (
    <li className={css.person}>
      <div className={css.personLine}>
        <span className={`${css.dot} ${here ? '' : css.away}`} role="img" aria-label={here ? t('here') : t('away')} />
        <span className={css.personName}>
          {person.name}
          {self ? <span className="muted"> {t('you')}</span> : null}
          {person.role === 'facilitator' && person.group ? (
            <span className="small muted block">{t('leads')}</span>
          ) : null}
        </span>
        {editable ? (
          <button
            type="button"
            className={`btn quiet ${css.change}`}
            aria-expanded={open}
            aria-controls={panel}
            aria-label={t('change', { name: person.name })}
            onClick={() => setOpen(!open)}
          >
            <ChevronDown className="i" aria-hidden />
          </button>
        ) : null}
      </div>
      {editable ? (
        <div id={panel} hidden={!open}>
          {open ? <PersonPanel assessment={assessment} person={person} self={self} /> : null}
        </div>
      ) : null}
    </li>
  )
}

function PersonPanel({ assessment, person, self }: { assessment: string; person: Person; self: boolean }) {
  const t = useTranslations('people')
  const app = useTranslations('app')
  const problemText = useProblemText()
  const [said, setSaid] = useState<{ text: string; bad: boolean } | null>(null)
  const [removing, setRemoving] = useState(false)
  const member = person.id

  async function send(command: PeopleCommand, done: string) {
    const answer = await sendPeopleCommand(assessment, command)
    setSaid(answer.ok ? { text: done, bad: false } : { text: problemText(answer.problem), bad: true })
  }

  function rename(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const name = parseName(new FormData(event.currentTarget).get('name'))
    if (name === null) setSaid({ text: problemText({ code: 'bad-name' }), bad: true })
    else void send({ type: 'renameMember', member, name }, t('renamed', { name }))
  }

  return (
    <div className={css.panel}>
      <form className={css.inline} onSubmit={rename}>
        <Field label={t('name')}>
          {(control) => <input {...control} name="name" defaultValue={person.name} autoComplete="off" />}
        </Field>
        <button type="submit" className="btn">
          {t('rename')}
        </button>
      </form>
      <div className={css.two}>
        <Field label={t('group')} hint={t('groupHint')}>
          {(control) => (
            <select
              {...control}
              value={person.group ?? ''}
              onChange={(event) =>
                void send(
                  { type: 'setGroup', member, group: (event.target.value || null) as Group | null },
                  t('groupChanged'),
                )
              }
            >
              <option value="">{t('noGroup')}</option>
              {GROUPS.map((group) => (
                <option key={group} value={group}>
                  {app(`group.${group}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('role')}>
          {(control) => (
            <select
              {...control}
              value={person.role}
              onChange={(event) =>
                void send({ type: 'appoint', member, role: event.target.value as Role }, t('roleChanged'))
              }
            >
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {app(`role.${role}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {person.group ? (
        <div className={css.two}>
          <button
            type="button"
            className="btn"
            onClick={() => void send({ type: 'excuse', member, questions: null }, t('excused'))}
          >
            {t('excuse')}
          </button>
          <button
            type="button"
            className="btn"
            onClick={() => void send({ type: 'excuse', member, questions: [] }, t('countsAgain'))}
          >
            {t('count')}
          </button>
        </div>
      ) : null}
      <p role="status" className={said?.bad ? 'small text-danger' : 'small'}>
        {said ? (
          <span className="row">
            {said.bad ? null : <Check className="i" aria-hidden />}
            {said.text}
          </span>
        ) : null}
      </p>
      <span>
        <button type="button" className="btn danger" onClick={() => setRemoving(true)}>
          {self ? t('leave') : t('remove')}
        </button>
      </span>
      <Dialog
        open={removing}
        onClose={() => setRemoving(false)}
        title={self ? t('leaveTitle') : t('removeTitle', { name: person.name })}
        actions={
          <>
            <button type="button" className="btn" data-safe onClick={() => setRemoving(false)}>
              {t('keep')}
            </button>
            <button
              type="button"
              className="btn danger"
              onClick={() => {
                setRemoving(false)
                void send({ type: 'removeMember', member }, t('removed'))
              }}
            >
              {self ? t('leave') : t('remove')}
            </button>
          </>
        }
      >
        <p>{t('removeText')}</p>
      </Dialog>
    </div>
  )
}
