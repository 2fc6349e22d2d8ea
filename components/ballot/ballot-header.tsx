'use client'

import { ArrowRight, ChevronLeft, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ConnectionTag } from '#components/live/connection-tag'
import { Timer } from '#components/live/countdown'
import { HereButton } from '#components/takeover/here-button'
import { NewFacilitator, useNewFacilitator } from '#components/takeover/new-facilitator'
import { TakeoverWords } from '#components/takeover/takeover-words'
import { Logo } from '#components/ui/logo'
import { PageMenu } from '#components/ui/page-menu'
import { usePracticeName } from '#components/ui/practice-name'
import { PRACTICE_IDS } from '#model/practice'
import { passOf, practiceIdOf, type QuestionId } from '#model/question'
import type { RoomView } from '#model/room'
import css from './ballot.module.css'
import { neighboursOf, openQuestions } from './place'

/** Where one is among the questions, the ways to the ones beside it, and the connection. */
export function BallotHeader({
  room,
  question,
  elsewhere,
  onGo,
  onFollow,
}: {
  room: RoomView
  question: QuestionId | null
  /** Where the facilitator is, while this person stays. */
  elsewhere: QuestionId | null
  onGo: (to: QuestionId | 'list') => void
  onFollow: () => void
}) {
  const t = useTranslations('ballot')
  const app = useTranslations('app')
  const { takeover } = room.assessment
  const promoted = useNewFacilitator()
  const open = openQuestions(room)
  const { previous, next } = question ? neighboursOf(question, open) : { previous: null, next: null }
  const position = question && positionOf(room, question)
  const pass = question ? passOf(question) : 'target'
  return (
    <header className={css.head}>
      <a className="skip" href="#main">
        {app('skip')}
      </a>
      <div className={css.headRow}>
        <Link className={css.home} href="/">
          <Logo />
        </Link>
        {takeover ? (
          <>
            <span className={css.elsewhere} role="status">
              <TakeoverWords takeover={takeover} />
            </span>
            <HereButton className={css.follow} />
          </>
        ) : promoted.isNew ? (
          <NewFacilitator className={css.follow} onClose={promoted.close} />
        ) : elsewhere ? (
          <Elsewhere room={room} question={elsewhere} onFollow={onFollow} />
        ) : (
          <>
            {position ? (
              <button type="button" className={css.where} onClick={() => onGo('list')} title={t('allQuestions')}>
                <b>{app(`pass.${pass}`)}</b>
                <span className={css.long}>{t('questionOf', position)}</span>
                <span className={css.short}>{t('questionShort', position)}</span>
              </button>
            ) : (
              <b className={css.titleText}>{room.assessment.title}</b>
            )}
            {question && open.length > 1 && open.includes(question) ? (
              <nav className="row" style={{ gap: 0 }} aria-label={t('allQuestions')}>
                <Step label={t('previous')} to={previous} onGo={onGo}>
                  <ChevronLeft className="i" aria-hidden />
                </Step>
                <Step label={t('next')} to={next} onGo={onGo}>
                  <ChevronRight className="i" aria-hidden />
                </Step>
              </nav>
            ) : null}
            <span className="grow" />
            {room.assessment.timer ? <Timer endsAt={room.assessment.timer.endsAt} className={css.timer} /> : null}
          </>
        )}
        <ConnectionTag />
        <PageMenu className={css.menu} />
      </div>
    </header>
  )
}

/** The facilitator went on while somebody is still at it: one tap follows. In the header's own line, so nothing below it moves. */
function Elsewhere({ room, question, onFollow }: { room: RoomView; question: QuestionId; onFollow: () => void }) {
  const practiceName = usePracticeName()
  const t = useTranslations('ballot')
  const facilitators = Object.values(room.members).filter(({ role, active }) => role === 'facilitator' && active)
  const [only] = facilitators
  return (
    <>
      <span className={css.elsewhere} role="status">
        {t('elsewhere', {
          name: facilitators.length === 1 && only ? only.name : t('someFacilitator'),
          opened: room.questions[question].state === 'open' ? 'yes' : 'other',
          practice: practiceName(practiceIdOf(question)),
        })}
      </span>
      <button type="button" className={css.follow} onClick={onFollow}>
        {t('goThere')}
        <ArrowRight className="i" aria-hidden />
      </button>
    </>
  )
}

function Step({
  label,
  to,
  onGo,
  children,
}: {
  label: string
  to: QuestionId | null
  onGo: (to: QuestionId) => void
  children: ReactNode
}) {
  return (
    <button type="button" className={css.step} aria-label={label} disabled={!to} onClick={() => to && onGo(to)}>
      {children}
    </button>
  )
}

/** A question's number within its pass, without what is not applicable. */
function positionOf(room: RoomView, question: QuestionId): { n: number; total: number } {
  const practice = practiceIdOf(question)
  const counted = PRACTICE_IDS.filter((id) => id === practice || room.assessment.excluded[id] === undefined)
  return { n: counted.indexOf(practice) + 1, total: counted.length }
}
