import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePracticeName } from '#components/ui/practice-name'
import { passOf, practiceIdOf, type QuestionId } from '#model/question'
import type { RoomView } from '#model/room'
import { statisticsOf } from '#model/statistics/statistics-of'
import { adviceOf } from './advice'
import { neighbourOf, nextRoundOf, nextToDecide, primaryActionOf } from './primary-action'
import type { Send } from './send'
import { type Reasoned, useActs } from './use-acts'
import { useSelection, useWatched } from './use-selection'
import { useSending } from './use-sending'

/** What stands over the screen, and the question it is about. */
export type Open = { about: QuestionId } & (
  | { kind: 'missing'; missing: number }
  | { kind: Reasoned | 'deadline' | 'deadline-all' | 'block' | 'end' | 'keys' | 'palette' }
  | { kind: 'decide'; today: string }
)
/** `Omit` for each kind by itself. */
type Asked = Open extends infer Each ? (Each extends Open ? Omit<Each, 'about'> : never) : never

export type PrimaryButton =
  | { label: string; act: () => void; busy: boolean; blocked: boolean }
  | { label: string; href: string }

interface RunInput {
  view: RoomView
  asked: QuestionId | null
  controls: boolean
  votes: boolean
  send: Send
}

/** The question on the screen, what can be done with it now, and what is being asked about it. */
export function useRun({ view, asked, controls, votes, send }: RunInput) {
  const practiceName = usePracticeName()
  const t = useTranslations('run')
  const [open, setOpen] = useState<Open | null>(null)
  const [writing, setWriting] = useState<QuestionId | null>(null)
  const sending = useSending(send, () => setOpen(null))
  const { busy } = sending
  const { question, select } = useSelection(view, asked, controls, send, open?.about ?? writing)
  const acts = useActs(view, question, sending.act, select)

  const here = view.questions[question]
  const frozen = view.assessment.phase === 'frozen'
  const excluded = practiceIdOf(question) in view.assessment.excluded
  const results = view.results[question]
  const result = results?.at(-1) ?? null
  const statistics = result ? statisticsOf(result, results?.at(-2) ?? null, view.assessment.settings) : null
  const action = primaryActionOf(question, view, statistics?.nextStep.step ?? null)
  const mayChange = controls && !frozen
  const may = {
    change: mayChange,
    decide: mayChange && !excluded && ['revealed', 'idle', 'parked'].includes(here.state),
    park: mayChange && !excluded && ['idle', 'revealed', 'parked'].includes(here.state),
  }

  const ask = (what: Asked) => {
    sending.clearRefused()
    setOpen({ ...what, about: question } as Open) // each kind with the question it is about
  }
  const close = () => {
    setOpen(null)
    sending.clearRefused()
  }
  const go = (to: QuestionId | null) => {
    if (!to || to === question) return
    sending.clearRefused()
    setOpen(null)
    const from = question
    select(to)
    if (!controls) return
    // Everybody follows the focus, and sees where it went: the way back needs no line of its own.
    const text = t('toast.focused', { practice: practiceName(practiceIdOf(to)) })
    sending.setUndo({ text, told: false, possible: () => true, run: () => go(from) })
  }
  const askReveal = () => {
    if (action.kind !== 'reveal' || action.responded === 0) return
    if (action.missing > 0) ask({ kind: 'missing', missing: action.missing })
    else void acts.reveal([question])
  }
  const decide = () => ask({ kind: 'decide', today: localDay(new Date()) })
  const park = () => (here.state === 'parked' ? void acts.unpark() : ask({ kind: 'park' }))
  const undo = sending.undo?.possible(view) ? sending.undo : null

  return {
    view,
    question,
    pass: passOf(question),
    here,
    frozen,
    excluded,
    result,
    statistics,
    action,
    may,
    controls,
    fresh: useWatched(question, here.round, here.state),
    acts,
    send: sending.act,
    open,
    ask,
    close,
    /** Whoever writes beside the question stays with it too, as long as the cursor is there. */
    writes: (there: boolean) => setWriting(there ? question : null),
    go,
    askReveal,
    decide,
    park,
    busy,
    refused: sending.refused,
    undo,
    primary: primaryButton(),
    second: secondButton(),
    why: why(),
  }

  function primaryButton(): PrimaryButton | null {
    const overview = { label: t('act.overview'), href: `/a/${view.assessment.id}/overview` }
    if (!controls) {
      if (votes) return { label: t('toBallot'), href: `/a/${view.assessment.id}/ballot` }
      return nextToDecide(question, view) ? null : overview
    }
    const button = (label: string, act: () => void, blocked = false) => ({ label, act, busy, blocked })
    switch (action.kind) {
      case 'open':
        return button(t('act.open', { round: action.round }), () => void acts.openHere())
      case 'reveal':
        return button(t('act.reveal'), askReveal, action.responded === 0)
      case 'park':
        return button(t('act.parkForEvidence'), () => ask({ kind: 'park' }))
      case 'decide':
        return button(t('act.decide'), decide)
      case 'block':
        return button(t('act.block', { n: action.n }), () => ask({ kind: 'block' }))
      case 'next':
        return button(t('act.next', { practice: practiceName(practiceIdOf(action.question)) }), () =>
          go(action.question),
        )
      case 'overview':
        return overview
    }
  }

  /** The other thing one may want to do now: decide against the advice, or vote again. */
  function secondButton() {
    if (action.kind === 'decide' && controls)
      return { label: t('act.open', { round: nextRoundOf(here) }), key: 'V', act: () => void acts.openHere() }
    return may.decide ? { label: t('act.decide'), key: 'D', act: decide } : null
  }

  function why(): string | null {
    if (frozen) return t('why.frozen')
    if (action.kind === 'reveal') {
      if (action.responded === 0) return t('why.nobody')
      return action.missing > 0 ? t('why.missing', { n: action.missing }) : t('why.complete')
    }
    if (here.state === 'revealed' && statistics) return t(`advice.${adviceOf(statistics)}`)
    if (here.state === 'idle' && !excluded) return t(view.assessment.phase === 'preparing' ? 'why.first' : 'why.idle')
    return null
  }
}

export type Run = ReturnType<typeof useRun>

/** By key, where nothing is being written. True: the key meant something here. */
export function pressed(run: Run, key: string): boolean {
  const { here, primary, may } = run
  if (key === 'n') run.go(neighbourOf(run.question, 1))
  else if (key === 'p') run.go(neighbourOf(run.question, -1))
  else if (key === '?') run.ask({ kind: 'keys' })
  else if (key === 'Enter' && primary && 'act' in primary && !primary.blocked) primary.act()
  else if (!may.change) return false
  else if (key === 'u' && run.undo) run.undo.run()
  else if (run.excluded) return false
  else if (key === 'o' && here.state === 'idle') void run.acts.openHere()
  else if (key === 'v' && here.state === 'revealed') void run.acts.openHere()
  else if (key === 'r' && (here.state === 'open' || here.state === 'locked')) run.askReveal()
  else if (key === 'd' && may.decide) run.decide()
  else if (key === 'k' && may.park) run.park()
  else return false
  return true
}

/** The day on this device's calendar, `YYYY-MM-DD`. */
function localDay(at: Date): string {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
