'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef } from 'react'
import { useBallot, useLive, useMe, useRoom } from '#components/live/live-assessment'
import type { BallotEntry } from '#lib/docs/ballot-doc'
import { ballotStateOf } from '#lib/docs/ballot-state'
import type { QuestionId } from '#model/question'
import { type Answer, isRating, LEVELS, SCOPES, sameAnswer } from '#model/rating'
import { isAsked } from '#model/room'
import { AnswerFields } from './answer-fields'
import { useAnswerText } from './answer-text'
import css from './ballot.module.css'
import { CalendarLink, Deadline } from './clock'
import { answerOf, type Draft, draftOf, EMPTY_DRAFT, entryOf, withLevel, withScope } from './draft'
import { QuestionHead } from './question-head'
import { ReceiptLine } from './receipt-line'
import { SendBar } from './send-bar'
import { useBallotConnection, useWritten } from './sending'
import { useDraft } from './use-draft'

/** G, I and S, as the page's keys name the scopes. */
const SCOPE_KEYS: readonly string[] = ['g', 'i', 's']

/** One open or locked question and one person's answer to it. Nothing that arrives replaces what they are choosing. */
export function VoteForm({
  question,
  onBegin,
  onSent,
  onNext,
  waiting,
}: {
  question: QuestionId
  /** Somebody began to answer: from now on nothing takes them away. */
  onBegin: () => void
  /** Somebody sent, and stays to see the receipt. */
  onSent: () => void
  onNext: (() => void) | null
  /** How many other questions wait. */
  waiting: number
}) {
  const t = useTranslations('ballot')
  const textOf = useAnswerText()
  const room = useRoom()
  const ballot = useBallot()
  const connection = useBallotConnection()
  const written = useWritten()
  const me = useMe()
  const { session } = useLive()
  const { state: stage, round, deadline } = room.questions[question]
  const [draft, setDraft] = useDraft(question, round)
  const [before] = useDraft(question, round - 1)
  const foot = useRef<HTMLElement>(null)
  const form = useRef<HTMLFormElement>(null)

  const entry = ballot.votes[question]
  const earlier =
    entry && entry.round < round && entry.answer !== null ? { round: entry.round, answer: entry.answer } : null
  const state = ballotStateOf(ballot, question, { round, connection, mine: written[question] })
  const current = entry?.round === round ? entry : null
  const open = stage === 'open'
  const answered = current !== null && current.answer !== null && state.state !== 'refused'
  const editing = open && (draft !== null || !answered)

  // What a lock or a new round left unsent is carried on: the reason, never the choice.
  const unsent: Draft = { ...EMPTY_DRAFT, reason: before?.reason ?? (earlier && entry?.reason) ?? '' }
  const refused = state.state === 'refused' ? draftOf(state.entry) : null
  const shown = editing || !current ? (draft ?? refused ?? unsent) : draftOf(current)

  function change(next: Draft): void {
    onBegin()
    setDraft(next)
  }

  function sendEntry(next: BallotEntry | null): void {
    if (!open || !next) return
    onSent()
    session.vote(question, next)
    setDraft(null)
    foot.current?.focus()
  }

  /** The vote goes, what was written about it stays here. */
  function withdraw(): void {
    sendEntry({ round, answer: null })
    if (shown.reason || shown.evidence.length > 0)
      setDraft({ ...EMPTY_DRAFT, reason: shown.reason, evidence: shown.evidence })
  }

  // Before the ballot has been read at all, "no answer" would be a guess.
  const unread = ballot.owner === null && connection.state === 'connecting' && draft === null && current === null

  const ready = editing ? entryOf(shown, round) : null
  const keep = earlier && shown.level === null && shown.out === null ? earlier : null

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!editing) return
    const entryToSend = ready ?? keptEntry()
    if (entryToSend) {
      sendEntry(entryToSend)
      return
    }
    // Nothing chosen: say so where the choice is.
    form.current
      ?.querySelector<HTMLInputElement>(
        shown.level === null ? 'input[type=radio]' : 'fieldset + fieldset input, input[type=radio]',
      )
      ?.focus()
  }

  /** The same answer for the new round, with the reason as it stands in the field now. */
  function keptEntry(): BallotEntry | null {
    if (!keep) return null
    const reason = shown.reason.trim()
    const evidence = entry?.evidence ?? []
    return {
      round,
      answer: keep.answer,
      ...(reason ? { reason } : {}),
      ...(evidence.length > 0 ? { evidence } : {}),
    }
  }

  /** Keys act on the answer from anywhere in it, and from the page itself when nothing has the focus. */
  function onKey(event: KeyboardEvent): void {
    if (!editing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const at = event.target instanceof HTMLElement ? event.target : null
    const typing = at?.matches('textarea, input:not([type=radio]), select, [contenteditable]')
    const elsewhere = at !== document.body && !form.current?.contains(at)
    if (typing || elsewhere) return
    const level = LEVELS.find((known) => String(known) === event.key)
    const scope = SCOPES[SCOPE_KEYS.indexOf(event.key.toLowerCase())]
    if (level !== undefined) change(withLevel(shown, level))
    else if (scope !== undefined) change(withScope(shown, scope))
    else if (event.key === 'Enter' && at === document.body) form.current?.requestSubmit()
  }
  const latestKey = useRef(onKey)
  useEffect(() => {
    latestKey.current = onKey
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latestKey.current(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  const revote =
    earlier && editing
      ? {
          round: earlier.round,
          moved: hasMoved(shown, earlier.answer),
          carried: shown.reason.trim() !== '' && shown.reason.trim() === entry?.reason?.trim(),
        }
      : null

  const { privacy } = room.assessment.settings
  // Who votes alone for a group is told so before, in sight: the counts of that group are their answer.
  const tells =
    editing &&
    privacy === 'group' &&
    me.group !== null &&
    Object.values(room.members).filter((member) => member.group === me.group && isAsked(member, question)).length === 1

  return (
    <form ref={form} onSubmit={submit} noValidate className="contents">
      <main id="main" className={css.main} tabIndex={-1}>
        <QuestionHead
          room={room}
          question={question}
          note={
            (earlier && editing) || (deadline && open) || tells ? (
              <>
                {earlier && editing ? t('revote', { round }) : null}{' '}
                {deadline && open ? <Deadline at={deadline} /> : null} {tells ? t('alone') : null}
                {deadline && open ? <CalendarLink /> : null}
              </>
            ) : null
          }
        />
        <AnswerFields
          question={question}
          draft={shown}
          onChange={editing ? change : null}
          earlier={earlier}
          revote={revote}
          privacy={privacy}
          group={me.group}
        />
      </main>
      <section ref={foot} className={css.foot} tabIndex={-1} aria-label={t('yourAnswerRegion')}>
        <div className={css.footRow}>
          {editing ? (
            <SendBar
              label={
                ready
                  ? t('send', { answer: textOf(ready.answer) })
                  : keep
                    ? t('keep', { answer: textOf(keep.answer) })
                    : unread
                      ? t('looking')
                      : shown.level !== null && answerOf(shown) === null
                        ? t('chooseScope')
                        : t('chooseFirst')
              }
              ready={ready !== null || keep !== null}
              state={state}
              onKeepSent={answered && draft ? () => setDraft(null) : null}
              onWithdraw={answered ? withdraw : null}
            />
          ) : (
            <ReceiptLine
              question={question}
              state={state}
              unread={unread}
              kept={draft !== null && (draft.reason !== '' || answerOf(draft) !== null)}
              onChange={open ? () => change(current ? draftOf(current) : EMPTY_DRAFT) : null}
              onNext={onNext}
              waiting={waiting}
            />
          )}
        </div>
      </section>
    </form>
  )
}

/** Whether somebody is about to answer otherwise than before; another level says so before its scope is chosen. */
function hasMoved(draft: Draft, before: Answer): boolean {
  const chosen = answerOf(draft)
  if (chosen !== null) return !sameAnswer(chosen, before)
  return draft.level !== null && !(isRating(before) && before.comprehensiveness === draft.level)
}
