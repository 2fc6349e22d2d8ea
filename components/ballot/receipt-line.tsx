'use client'

import { ArrowUp, Check, Lock, PenLine, Smartphone, TriangleAlert, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useRoom } from '#components/live/live-assessment'
import { useProblemText } from '#components/ui/problem-text'
import type { BallotState } from '#lib/docs/ballot-state'
import type { QuestionId } from '#model/question'
import { useAnswerText } from './answer-text'
import css from './ballot.module.css'
import { useTimes } from './clock'
import { useBallotConnection } from './sending'

interface ReceiptLineProps {
  question: QuestionId
  state: BallotState
  /** The ballot hasn't been read yet. */
  unread: boolean
  /** An unsent draft is kept for the next round. */
  kept: boolean
  /** Null: nothing can be changed now. */
  onChange: (() => void) | null
  onNext: (() => void) | null
  waiting: number
}

/** Where the answer is on its way, in place of Send: saved here, sent, received. */
export function ReceiptLine({ question, state, unread, kept, onChange, onNext, waiting }: ReceiptLineProps) {
  const t = useTranslations('ballot')
  const { icon, said, detail } = useWords(question, state, kept, unread)
  const live = useRoom().assessment.settings.voting === 'live'
  const counted = state.state === 'received' || state.state === 'other-device'
  return (
    <>
      <div className={css.receipt}>
        <p className={css.said} role="status" data-ballot-state={state.state}>
          {icon}
          <span>
            {said}
            {detail ? <small>{detail}</small> : null}
          </span>
        </p>
        {onChange ? (
          <button type="button" className="btn" onClick={onChange}>
            {state.state === 'withdrawn' ? t('answerAgain') : t('changeVote')}
          </button>
        ) : null}
      </div>
      <Track question={question}>{counted && onChange ? (live ? t('canChangeLive') : t('canChange')) : null}</Track>
      {onNext ? (
        <button type="button" className={`btn primary ${css.send}`} style={{ marginTop: 8 }} onClick={onNext}>
          {t('next')} <span className="tiny">({t('nextWaiting', { count: waiting })})</span>
        </button>
      ) : null}
    </>
  )
}

function useWords(question: QuestionId, state: BallotState, kept: boolean, unread: boolean) {
  const t = useTranslations('ballot')
  const problem = useProblemText()
  const textOf = useAnswerText()
  const { time, day } = useTimes()
  const { state: stage, deadline, round } = useRoom().questions[question]
  const connection = useBallotConnection()
  const locked = stage === 'locked'
  switch (state.state) {
    case 'empty':
      return line(
        <Lock className="i" aria-hidden />,
        t('lockedMine'),
        unread ? t('looking') : kept ? t('lockedKept') : t('lockedNothing'),
      )
    case 'saved':
      if (connection.state === 'closed')
        return line(<TriangleAlert className="i" aria-hidden />, t('notSent'), t('notSentDetail'))
      return line(
        <PenLine className="i" aria-hidden />,
        t('saved'),
        deadline ? t('savedDeadline', { time: day(deadline) }) : t('savedOffline'),
      )
    case 'sent':
      return line(
        <ArrowUp className="i" aria-hidden />,
        state.entry.answer === null ? t('withdrawing') : t('sent'),
        t('sentDetail'),
      )
    case 'received':
      return line(
        <Check className="i" aria-hidden />,
        t('received', { time: time(state.at) }),
        locked ? t('lockedCounted') : null,
      )
    case 'withdrawn':
      return line(<Undo2 className="i" aria-hidden />, t('withdrawnAt', { time: time(state.at) }), null)
    case 'refused':
      return line(
        <TriangleAlert className="i" aria-hidden />,
        t('refused', { time: time(state.at) }),
        [
          state.refusal === 'round-closed' || state.refusal === 'deadline-passed'
            ? t('tooLate', { round, next: round + 1 })
            : problem({ code: state.refusal ?? 'unknown' }),
          state.counted === null ? '' : t('earlierCounts', { answer: textOf(state.counted) }),
        ].join(' '),
      )
    case 'other-device':
      return state.entry.answer === null
        ? line(<Smartphone className="i" aria-hidden />, t('otherDeviceNothing'), null)
        : line(
            <Smartphone className="i" aria-hidden />,
            t('otherDevice'),
            t('otherDeviceDetail', { answer: textOf(state.entry.answer) }),
          )
  }
}

function line(icon: ReactNode, said: string, detail: string | null) {
  return { icon, said, detail }
}

/** How many have answered; one piece each as long as pieces can be told apart. */
export function Track({ question, children }: { question: QuestionId; children?: ReactNode }) {
  const t = useTranslations('ballot')
  const progress = useRoom().progress[question]
  const eligible = (progress?.business.eligible ?? 0) + (progress?.technical.eligible ?? 0)
  const responded = (progress?.business.responded ?? 0) + (progress?.technical.responded ?? 0)
  if (eligible === 0) return null
  const pieces = Math.min(eligible, 40)
  const done = Math.floor((responded / eligible) * pieces)
  return (
    <>
      <div className={css.track} aria-hidden>
        {Array.from({ length: pieces }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one bar have no other name
          <i key={index} data-done={index < done || undefined} />
        ))}
      </div>
      <p className={css.count}>
        {t('progress', { responded, eligible })} {children}
      </p>
    </>
  )
}
