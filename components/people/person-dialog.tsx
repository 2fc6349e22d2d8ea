'use client'

import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Dialog } from '#components/ui/dialog'
import { Field } from '#components/ui/field'
import { useProblemText } from '#components/ui/problem-text'
import { api } from '#lib/api'
import type { PeopleCommand } from '#model/command'
import { parseName } from '#model/name'
import { GROUPS, type Group, ROLES, type Role } from '#model/people'
import { useAhead } from './ahead'
import { sendPeopleCommand } from './command'
import css from './people.module.css'
import type { Person } from './roster'

/** What a facilitator can change about somebody. Each change takes effect at once; the dialog stays where it is while its person moves between groups. */
export function PersonDialog({
  assessment,
  person,
  self,
  others,
  onClose,
}: {
  assessment: string
  person: Person
  self: boolean
  /** Everybody else who is in: one of them may be the same person. */
  others: readonly Person[]
  onClose: () => void
}) {
  const t = useTranslations('people')
  const app = useTranslations('app')
  const problemText = useProblemText()
  const [said, setSaid] = useState<{ text: string; bad: boolean } | null>(null)
  const [removing, setRemoving] = useState(false)
  const [same, setSame] = useState<Person | null>(null)
  const [merging, setMerging] = useState(false)
  const group = useAhead(person.group)
  const role = useAhead(person.role)
  const member = person.id

  async function send(command: PeopleCommand, done: string): Promise<boolean> {
    const answer = await sendPeopleCommand(assessment, command)
    setSaid(answer.ok ? { text: done, bad: false } : { text: problemText(answer.problem), bad: true })
    return answer.ok
  }

  async function setGroup(wanted: Group | null) {
    group.choose(wanted)
    if (!(await send({ type: 'setGroup', member, group: wanted }, t('groupChanged')))) group.takeBack()
  }

  async function setRole(wanted: Role) {
    role.choose(wanted)
    if (!(await send({ type: 'appoint', member, role: wanted }, t('roleChanged')))) role.takeBack()
  }

  async function remove() {
    setRemoving(false)
    if (await send({ type: 'removeMember', member }, t('removed'))) onClose()
  }

  async function erase() {
    setRemoving(false)
    const answer = await api.post(`/assessments/${assessment}/members/${member}/erase`, {})
    if (answer.ok) onClose()
    else setSaid({ text: problemText(answer.problem), bad: true })
  }

  async function merge() {
    setMerging(false)
    if (same && (await send({ type: 'mergeMembers', from: member, into: same.id }, t('merged')))) onClose()
  }

  function rename(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const name = parseName(new FormData(event.currentTarget).get('name'))
    if (name === null) setSaid({ text: problemText({ code: 'bad-name' }), bad: true })
    else void send({ type: 'renameMember', member, name }, t('renamed', { name }))
  }

  return (
    <>
      <Dialog
        open={!removing && !merging}
        onClose={onClose}
        title={person.name}
        actions={
          <>
            <button type="button" className="btn danger" onClick={() => setRemoving(true)}>
              {self ? t('leave') : t('remove')}
            </button>
            <button type="button" className="btn primary" onClick={onClose}>
              {t('close')}
            </button>
          </>
        }
      >
        <form className={css.inline} method="post" onSubmit={rename}>
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
                value={group.shown ?? ''}
                onChange={({ target }) => void setGroup(GROUPS.find((each) => each === target.value) ?? null)}
              >
                <option value="">{t('noGroup')}</option>
                {GROUPS.map((each) => (
                  <option key={each} value={each}>
                    {app(`group.${each}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t('role')}>
            {(control) => (
              <select
                {...control}
                value={role.shown}
                onChange={({ target }) => void setRole(ROLES.find((each) => each === target.value) ?? person.role)}
              >
                {ROLES.map((each) => (
                  <option key={each} value={each}>
                    {app(`role.${each}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        {person.group ? (
          <button
            type="button"
            className="btn"
            onClick={() =>
              void (person.excused
                ? send({ type: 'excuse', member, questions: [] }, t('countsAgain'))
                : send({ type: 'excuse', member, questions: null }, t('excused')))
            }
          >
            {person.excused ? t('count') : t('excuse')}
          </button>
        ) : null}
        {others.length > 0 && !self ? (
          <div className={css.inline}>
            <Field label={t('same')}>
              {(control) => (
                <select
                  {...control}
                  value={same?.id ?? ''}
                  onChange={({ target }) => setSame(others.find(({ id }) => id === target.value) ?? null)}
                >
                  <option value="">{t('sameNobody')}</option>
                  {others.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <button type="button" className="btn" disabled={same === null} onClick={() => setMerging(true)}>
              {t('merge')}
            </button>
            <p className={`small muted ${css.whole}`}>{t('sameHint')}</p>
          </div>
        ) : null}
        <p role="status" className={`small ${css.said} ${said?.bad ? 'text-danger' : ''}`}>
          {said ? (
            <span className="row">
              {said.bad ? null : <Check className="i" aria-hidden />}
              {said.text}
            </span>
          ) : null}
        </p>
      </Dialog>
      <Dialog
        open={removing}
        onClose={() => setRemoving(false)}
        title={self ? t('leaveTitle') : t('removeTitle', { name: person.name })}
        actions={
          <>
            <button type="button" className="btn" data-safe onClick={() => setRemoving(false)}>
              {t('keep')}
            </button>
            {self ? null : (
              <button type="button" className="btn danger" onClick={() => void erase()}>
                {t('erase')}
              </button>
            )}
            <button type="button" className="btn danger" onClick={remove}>
              {self ? t('leave') : t('remove')}
            </button>
          </>
        }
      >
        <p>{t('removeText')}</p>
        {self ? null : <p className="small muted">{t('eraseText')}</p>}
      </Dialog>
      <Dialog
        open={merging && same !== null}
        onClose={() => setMerging(false)}
        title={t('mergeTitle', { from: person.name, into: same?.name ?? '' })}
        actions={
          <>
            <button type="button" className="btn" data-safe onClick={() => setMerging(false)}>
              {t('mergeKeep')}
            </button>
            <button type="button" className="btn danger" onClick={merge}>
              {t('merge')}
            </button>
          </>
        }
      >
        <p>{t('mergeText', { from: person.name })}</p>
      </Dialog>
    </>
  )
}
