'use client'

import { Users } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { useFindingSentence } from '#components/charts/reveal-headline'
import { TopBar } from '#components/ui/top-bar'
import { oneDayLater } from '#lib/deadline'
import { practiceOf } from '#model/catalogue/catalogue'
import type { Command } from '#model/command'
import type { MemberId } from '#model/people'
import { type Pass, passOf, practiceIdOf, QUESTION_IDS, type QuestionId } from '#model/question'
import type { Result } from '#model/result'
import type { RoomView } from '#model/room'
import type { Statistics } from '#model/statistics/statistics'
import { statisticsOf } from '#model/statistics/statistics-of'
import { AcceptReadyDialog } from './accept-ready-dialog'
import { adviceOf } from './advice'
import { KeysDialog, MissingDialog, ReasonDialog } from './ask-dialogs'
import { DeadlineDialog } from './deadline-dialog'
import { DecidePanel, draftKey, dropDraft } from './decide-panel'
import { PeoplePanel } from './people-panel'
import { PracticeList } from './practice-list'
import { neighbourOf, nextRoundOf, nextToDecide, primaryActionOf, turnoutOf } from './primary-action'
import { questionsIn, readyBlock } from './ready-block'
import styles from './run.module.css'
import { type MenuItem, RunBar } from './run-bar'
import type { Send } from './send'
import { Sheet } from './sheet'
import { Stage } from './stage'
import { useRefusal } from './use-refusal'
import { useShortcuts } from './use-shortcuts'

interface RunScreenProps {
  view: RoomView
  /** The question a link has led to, for example from the overview. */
  asked?: QuestionId | null
  /** Ids of the members whose pages are open now. */
  presence: readonly MemberId[]
  /** Whether this person may run the workshop; everybody else watches. */
  controls: boolean
  /** Whether this person votes, and so has a ballot to go to. */
  votes: boolean
  send: Send
  /** Connection and the like, for the top bar. */
  status?: ReactNode
}

/** Acts that ask for a reason first. */
const REASONED = ['park', 'cancel', 'reopen', 'exclude'] as const
type Reasoned = (typeof REASONED)[number]

function isReasoned(kind: string): kind is Reasoned {
  return REASONED.some((each) => each === kind)
}

type Open =
  | { kind: 'missing'; missing: number }
  | { kind: Reasoned | 'deadline' | 'deadline-all' | 'block' | 'keys' }
  | { kind: 'decide'; today: string }

/** The workshop as it runs: the practices, the one in question, and the people. Plain data in, commands out. */
export function RunScreen({ view, asked = null, presence, controls, votes, send, status }: RunScreenProps) {
  const t = useTranslations('run')
  const present = useTranslations('present')
  const refusal = useRefusal()
  const { question, select } = useSelection(view, asked, controls, send)
  const [open, setOpen] = useState<Open | null>(null)
  const [sheet, setSheet] = useState<'practices' | 'people' | null>(null)
  const [axis, setAxis] = useState<'comprehensiveness' | 'scope' | null>(null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const [toast, setToast] = useState<{ text: string; undo: Command } | null>(null)

  const here = view.questions[question]
  const practice = practiceIdOf(question)
  const pass = passOf(question)
  const name = practiceOf(practice).name
  const excluded = practice in view.assessment.excluded
  const frozen = view.assessment.phase === 'frozen'
  const results = view.results[question]
  const result = results?.at(-1) ?? null
  const statistics = result ? statisticsOf(result, results?.at(-2) ?? null, view.assessment.settings) : null
  const action = primaryActionOf(question, view, statistics?.nextStep.step ?? null)
  const fresh = useWatched(question, here.round, here.state)
  const mayDecide = controls && !frozen && !excluded && ['revealed', 'idle', 'parked'].includes(here.state)

  const close = () => {
    setOpen(null)
    setRefused(null)
  }
  /** Sends, tells a refusal where the hand is, and offers to take back what is harmless. */
  const act = async (command: Command, undo?: { text: string; command: Command }): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    const answer = await send(command)
    setBusy(false)
    setRefused(answer.ok ? null : refusal(answer.code))
    if (answer.ok) {
      setOpen(null)
      setToast(undo ? { text: undo.text, undo: undo.command } : null)
    }
    return answer.ok
  }
  const go = (to: QuestionId | null) => {
    if (!to) return
    setRefused(null)
    setSheet(null)
    setAxis(null)
    select(to)
  }
  const rounds = (questions: readonly QuestionId[]) =>
    Object.fromEntries(questions.map((each) => [each, view.questions[each].round]))
  const openRound = () => {
    if (view.assessment.focus !== question) select(question)
    return act({ type: 'open', questions: [question], rounds: rounds([question]) })
  }
  const idleHere = questionsIn(view, pass, ['idle'])
  /** Open until the same moment: they were opened together, and move together. */
  const shared = here.deadline
    ? QUESTION_IDS.filter(
        (each) => view.questions[each].state === 'open' && view.questions[each].deadline === here.deadline,
      )
    : [question]
  const extend = () => {
    if (!here.deadline) return
    const deadline = oneDayLater(here.deadline, view.assessment.timeZone)
    void act(
      { type: 'setDeadline', questions: shared, deadline, rounds: rounds(shared) },
      {
        text: t('toast.extended', { n: shared.length }),
        command: { type: 'setDeadline', questions: shared, deadline: here.deadline },
      },
    )
  }
  const reveal = () => act({ type: 'reveal', questions: [question], rounds: rounds([question]) })
  const askReveal = () => {
    if (action.kind !== 'reveal' || action.responded === 0) return
    if (action.missing > 0) setOpen({ kind: 'missing', missing: action.missing })
    else void reveal()
  }
  const decide = () => setOpen({ kind: 'decide', today: localDay(new Date()) })
  const park = () => {
    if (here.state === 'parked') void act({ type: 'unpark', question, round: here.round })
    else if (here.state === 'idle' || here.state === 'revealed') setOpen({ kind: 'park' })
  }

  const primary = controls ? primaryOf() : null
  function primaryOf() {
    const button = (label: string, run: () => void, blocked = false) => ({ label, act: run, busy, blocked })
    switch (action.kind) {
      case 'open':
        return button(t('act.open', { round: action.round }), () => void openRound())
      case 'reveal':
        return button(t('act.reveal'), askReveal, action.responded === 0)
      case 'park':
        return button(t('act.parkForEvidence'), () => setOpen({ kind: 'park' }))
      case 'decide':
        return button(t('act.decide'), decide)
      case 'next':
        return button(t('act.next', { practice: practiceOf(practiceIdOf(action.question)).name }), () =>
          go(action.question),
        )
      case 'overview':
        return { label: t('act.overview'), href: `/a/${view.assessment.id}/overview` }
    }
  }
  const second =
    action.kind === 'decide' && controls
      ? { label: t('act.open', { round: nextRoundOf(here) }), key: 'V', act: () => void openRound() }
      : mayDecide
        ? { label: t('act.decide'), key: 'D', act: decide }
        : null

  useShortcuts((key) => {
    if (key === 'n') go(neighbourOf(question, 1))
    else if (key === 'p') go(neighbourOf(question, -1))
    else if (key === '?') setOpen({ kind: 'keys' })
    else if (!controls || frozen || excluded) {
      if (key !== 'Enter' || !primary || 'href' in primary) return false
      primary.act()
    } else if (key === 'Enter' && primary && 'act' in primary && !primary.blocked) primary.act()
    else if (key === 'o' && here.state === 'idle') void openRound()
    else if (key === 'v' && here.state === 'revealed') void openRound()
    else if (key === 'r' && (here.state === 'open' || here.state === 'locked')) askReveal()
    else if (key === 'd' && mayDecide) decide()
    else if (key === 'k' && ['idle', 'revealed', 'parked'].includes(here.state)) park()
    else return false
    return true
  })

  const links = (className: string) =>
    (['ballot', 'people', 'overview', 'consensus'] as const)
      .filter((page) => page !== 'ballot' || votes)
      .map((page) => (
        <Link key={page} className={className} href={`/a/${view.assessment.id}/${page}`}>
          {t(page === 'ballot' ? 'myBallot' : page)}
        </Link>
      ))
      .concat(
        controls
          ? // A window of its own, and the same one again: it belongs on the beamer.
            [
              <a
                key="present"
                className={className}
                href={`/a/${view.assessment.id}/present`}
                target={`present-${view.assessment.id}`}
              >
                {present('open')}
              </a>,
            ]
          : [],
      )

  const error = open ? refused : null
  const about = open && isReasoned(open.kind) ? open.kind : null
  const dialog = { error, busy, onClose: close }
  const turnout = turnoutOf(view.progress[question])
  return (
    <div className={styles.screen}>
      <div className={styles.topArea}>
        <TopBar title={view.assessment.title} status={status}>
          {links(`btn quiet ${styles.optional}`)}
        </TopBar>
      </div>
      <div className={styles.list}>
        <PracticeList view={view} current={question} onSelect={go} />
      </div>
      <main id="main" className={styles.main}>
        <div className={styles.sheets}>
          <button type="button" className="btn" onClick={() => setSheet('practices')}>
            {t('practices')}
          </button>
          <button type="button" className="btn" onClick={() => setSheet('people')}>
            <Users className="i" aria-hidden />
            {here.state === 'open' || here.state === 'locked'
              ? t('ofEligible', { responded: turnout.responded, eligible: turnout.eligible })
              : t('people')}
          </button>
        </div>
        <Stage
          view={view}
          question={question}
          axis={axis ?? statistics?.nextStep.axis ?? 'comprehensiveness'}
          onAxis={setAxis}
          fresh={fresh && axis === null}
          extend={controls && !frozen && here.state === 'open' ? { act: extend, n: shared.length } : null}
        />
      </main>
      <div className={styles.side}>
        <PeoplePanel view={view} question={question} presence={presence} />
      </div>
      <RunBar
        previous={neighbourOf(question, -1) ? () => go(neighbourOf(question, -1)) : null}
        park={
          controls && !frozen && !excluded && ['idle', 'revealed', 'parked'].includes(here.state)
            ? { label: t(here.state === 'parked' ? 'act.unpark' : 'act.park'), act: park }
            : null
        }
        second={second}
        menu={controls && !frozen ? menuItems() : []}
        why={whyOf()}
        alert={open ? null : refused}
        primary={
          primary ??
          (votes
            ? { label: t('toBallot'), href: `/a/${view.assessment.id}/ballot` }
            : nextToDecide(question, view)
              ? null
              : { label: t('act.overview'), href: `/a/${view.assessment.id}/overview` })
        }
      />

      {fresh && result && statistics && <Announcement result={result} statistics={statistics} pass={pass} />}
      {toast && (
        <Toast key={toast.text} text={toast.text} onUndo={() => void act(toast.undo)} onGone={() => setToast(null)} />
      )}
      {sheet === 'practices' && (
        <Sheet
          title={t('practices')}
          onClose={() => setSheet(null)}
          links={<nav aria-label={t('elsewhere')}>{links('btn')}</nav>}
        >
          <PracticeList view={view} current={question} onSelect={go} />
        </Sheet>
      )}
      {sheet === 'people' && (
        <Sheet title={t('people')} onClose={() => setSheet(null)}>
          <PeoplePanel view={view} question={question} presence={presence} />
        </Sheet>
      )}
      {open?.kind === 'keys' && <KeysDialog onClose={close} />}
      {open?.kind === 'missing' && <MissingDialog {...dialog} missing={open.missing} onReveal={() => void reveal()} />}
      {(open?.kind === 'deadline' || open?.kind === 'deadline-all') && (
        <DeadlineDialog
          key={open.kind}
          {...dialog}
          title={open.kind === 'deadline' ? t('deadline.title') : t('deadline.titleAll', { n: idleHere.length })}
          current={open.kind === 'deadline' ? here.deadline : null}
          shared={open.kind === 'deadline' ? shared.length : 0}
          timeZone={view.assessment.timeZone}
          onSubmit={(deadline, all) => {
            const opened = open.kind === 'deadline-all' ? idleHere : [question]
            const moved = all ? shared : [question]
            void act(
              open.kind === 'deadline' && here.state === 'open'
                ? { type: 'setDeadline', questions: moved, deadline, rounds: rounds(moved) }
                : { type: 'open', questions: opened, deadline, rounds: rounds(opened) },
            )
          }}
        />
      )}
      {open?.kind === 'block' && (
        <AcceptReadyDialog {...dialog} {...readyBlock(view, pass)} onSubmit={(command) => void act(command)} />
      )}
      {about && (
        <ReasonDialog key={about} {...dialog} about={about} onSubmit={(reason) => void submitReason(about, reason)} />
      )}
      {open?.kind === 'decide' && (
        <DecidePanel
          key={`${question} ${here.round}`}
          {...dialog}
          assessment={view.assessment.id}
          question={question}
          round={here.round}
          number={`D-${String(view.ledger.length + 1).padStart(3, '0')}`}
          statistics={here.state === 'revealed' ? statistics : null}
          people={Object.values(view.members).map((member) => member.name)}
          today={open.today}
          onSubmit={async (command) => {
            if (await act(command)) dropDraft(draftKey(view.assessment.id, question, here.round))
          }}
        />
      )}
    </div>
  )

  function submitReason(about: Reasoned, reason: string) {
    const { round } = here
    switch (about) {
      case 'park':
        return act(
          { type: 'park', question, reason, round },
          { text: t('toast.parked', { practice: name }), command: { type: 'unpark', question } },
        )
      case 'cancel':
        return act({ type: 'cancel', question, reason, round })
      case 'reopen':
        return act({ type: 'reopen', question, reason })
      case 'exclude':
        return act(
          { type: 'exclude', practice, rationale: reason },
          { text: t('toast.excluded', { practice: name }), command: { type: 'include', practice } },
        )
    }
  }

  /** Everything that isn't wanted on every question. What is impossible now is absent. */
  function menuItems(): MenuItem[] {
    const idle = idleHere
    const waiting = questionsIn(view, pass, ['open', 'locked']).filter(
      (each) => turnoutOf(view.progress[each]).responded > 0,
    )
    const { ready } = readyBlock(view, pass)
    const item = (key: string, label: string, onSelect: () => void) => ({ key, label, onSelect })
    return [
      here.state === 'open' &&
        item('lock', t('menu.lock', { round: here.round }), () => {
          void act(
            { type: 'lock', questions: [question], rounds: rounds([question]) },
            { text: t('toast.locked', { round: here.round }), command: { type: 'open', questions: [question] } },
          )
        }),
      here.state === 'locked' && item('unlock', t('menu.unlock', { round: here.round }), () => void openRound()),
      ['open', 'idle', 'locked'].includes(here.state) &&
        !excluded &&
        item(
          'deadline',
          t(`menu.${here.state === 'open' ? 'deadline' : here.state === 'idle' ? 'openUntil' : 'unlockUntil'}`),
          () => setOpen({ kind: 'deadline' }),
        ),
      (here.state === 'open' || here.state === 'locked') &&
        item('cancel', t('menu.cancel', { round: here.round }), () => setOpen({ kind: 'cancel' })),
      here.state === 'revealed' &&
        action.kind !== 'open' &&
        action.kind !== 'decide' &&
        item('revote', t('act.open', { round: nextRoundOf(here) }), () => void openRound()),
      here.state === 'decided' && item('reopen', t('menu.reopen'), () => setOpen({ kind: 'reopen' })),
      idle.length > 1 &&
        item('open-all', t('menu.openAll', { n: idle.length, pass }), () => {
          void act({ type: 'open', questions: idle, rounds: rounds(idle) })
        }),
      idle.length > 1 &&
        item('open-all-until', t('menu.openAllUntil', { n: idle.length, pass }), () =>
          setOpen({ kind: 'deadline-all' }),
        ),
      waiting.length > 1 &&
        item('reveal-all', t('menu.revealAll', { n: waiting.length }), () => {
          void act({ type: 'reveal', questions: waiting, rounds: rounds(waiting) })
        }),
      ready.length > 0 && item('block', t('menu.block', { n: ready.length }), () => setOpen({ kind: 'block' })),
      !excluded &&
        ['idle', 'parked', 'revealed'].includes(here.state) &&
        item('exclude', t('menu.exclude'), () => setOpen({ kind: 'exclude' })),
      excluded && item('include', t('menu.include'), () => void act({ type: 'include', practice })),
      item('keys', t('menu.keys'), () => setOpen({ kind: 'keys' })),
    ].filter((each) => each !== false)
  }

  function whyOf(): string | null {
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

/** The question on the screen: the facilitator's focus, unless one has looked elsewhere since. */
function useSelection(view: RoomView, asked: QuestionId | null, controls: boolean, send: Send) {
  const { focus } = view.assessment
  const [picked, setPicked] = useState<{ question: QuestionId; focusThen: QuestionId | null } | null>(
    asked ? { question: asked, focusThen: focus } : null,
  )
  const holds = picked && (focus === picked.focusThen || focus === picked.question)
  // Kept: a decision must not pull the screen away to the next open question.
  const [first] = useState(() => QUESTION_IDS.find((id) => !['decided', 'parked'].includes(view.questions[id].state)))
  return {
    question: holds ? picked.question : (focus ?? first ?? 'target:access-control'),
    select(question: QuestionId) {
      setPicked({ question, focusThen: focus })
      // A focus that is refused leaves everybody where they are; nothing else hangs on it.
      if (controls) void send({ type: 'focus', question })
    },
  }
}

/** True for a reveal that happened while this page was looking at its open round. */
function useWatched(question: QuestionId, round: number, state: string): boolean {
  const [watched, setWatched] = useState<{ question: QuestionId; round: number } | null>(null)
  const same = watched?.question === question && watched.round === round
  if (state === 'open' || state === 'locked') {
    if (!same) setWatched({ question, round })
  } else if (watched && watched.question !== question) {
    setWatched(null) // who comes back finds the final state
  }
  return state === 'revealed' && same
}

/** Tells a screen reader once what the reveal has shown. */
function Announcement({ result, statistics, pass }: { result: Result; statistics: Statistics; pass: Pass }) {
  const t = useTranslations('run')
  const sentence = useFindingSentence(result, statistics, pass)
  return (
    <p className="sr" role="status">
      {t('announced', { sentence })}
    </p>
  )
}

const TOAST_MS = 6_000

function Toast({ text, onUndo, onGone }: { text: string; onUndo: () => void; onGone: () => void }) {
  const t = useTranslations('run')
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(onGone, TOAST_MS)
    return () => clearTimeout(timer)
  }, [held, onGone])
  return (
    <div
      className={styles.toast}
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      <button type="button" className="btn quiet" onClick={onUndo}>
        {t('undo')}
      </button>
    </div>
  )
}

/** The day on this device's calendar, `YYYY-MM-DD`. */
function localDay(at: Date): string {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
