'use client'

import { Lock } from 'lucide-react'
import Link from 'next/link'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useBallot, useConnection, useLive, useMe, useRoom } from '#components/live/live-assessment'
import { AwayLine } from '#components/takeover/away-line'
import { Banner } from '#components/ui/banner'
import { usePracticeName } from '#components/ui/practice-name'
import { CLOSE } from '#lib/docs/close-codes'
import { OTHER_PERSON } from '#lib/docs/connection'
import { isQuestionId, passOf, practiceIdOf, type QuestionId, questionOrder } from '#model/question'
import type { RoomView } from '#model/room'
import css from './ballot.module.css'
import { BallotHeader } from './ballot-header'
import { ChooseGroup, Lobby } from './lobby'
import { Outcome } from './outcome'
import { openQuestions, type Pin, placeOf, waitingQuestions } from './place'
import { QuestionList } from './question-list'
import { draftKey, readDraft } from './use-draft'
import { VoteForm } from './vote-form'

/** A participant's whole page: it follows the workshop, and never takes somebody away from an answer they are giving. */
export function BallotScreen() {
  const t = useTranslations('ballot')
  const room = useRoom()
  const ballot = useBallot()
  const me = useMe()
  const { assessment, member } = useLive()
  const connection = useConnection()
  // Who is removed may be cut off before the room says so.
  const removed = !me.active || connection.code === CLOSE.notYours

  const { focus, phase } = room.assessment
  const asked = useSearchParams().get('question') // a link from the overview
  const [pin, setPin] = useState<Pin | null>(isQuestionId(asked) ? { view: asked, focus, went: true } : null)
  const waiting = waitingQuestions(room, ballot.votes)
  const isBusy = (question: QuestionId) => {
    const { state, round } = room.questions[question]
    const answerable = state === 'open' || state === 'locked'
    return answerable && readDraft(draftKey(assessment, member, question, round)) !== null
  }
  const votes = me.role !== 'observer' && me.group !== null && me.active
  const place = placeOf(room, votes ? waiting : openQuestions(room), pin, isBusy)
  // Nobody waits for anything in a frozen workshop: what is left is to read.
  const view = place.view === 'lobby' && phase === 'frozen' ? 'list' : place.view
  const { elsewhere } = place
  const go = (to: QuestionId | 'list') => {
    setPin({ view: to, focus, went: true })
    window.scrollTo({ top: 0 })
  }
  const isVoting =
    view !== 'list' &&
    view !== 'lobby' &&
    votes &&
    (room.questions[view].state === 'open' || room.questions[view].state === 'locked')
  const others = waiting.filter((question) => question !== view)
  const anythingOpened = Object.values(room.questions).some(({ state }) => state !== 'idle')

  return (
    <div className={css.page}>
      <BallotHeader
        room={room}
        question={view === 'list' || view === 'lobby' || removed ? null : view}
        elsewhere={elsewhere}
        onGo={go}
        onFollow={() => setPin(null)}
      />
      <Announcement room={room} question={view === 'list' || view === 'lobby' || removed ? null : view} />
      <div className={css.wrap}>
        {removed ? null : <Closed />}
        {isVoting || removed ? null : <AwayLine className={css.bar} />}
        {phase === 'frozen' && !removed ? (
          <div className={css.bar}>
            <Banner
              icon={<Lock className="i" aria-hidden />}
              action={<Link href={`/a/${assessment}/record`}>{t('toRecord')}</Link>}
            >
              {t('frozenBanner')}
            </Banner>
          </div>
        ) : null}
      </div>
      {removed ? (
        <Removed />
      ) : me.group === null && me.role !== 'observer' && phase !== 'frozen' ? (
        <ChooseGroup me={me}>
          {me.role === 'facilitator' ? (
            <Link className="btn" href={`/a/${assessment}/run`}>
              {t('toRun')}
            </Link>
          ) : null}
        </ChooseGroup>
      ) : view === 'lobby' ? (
        <Lobby me={me} onList={anythingOpened ? () => go('list') : null} />
      ) : view === 'list' ? (
        <QuestionList onGo={go} />
      ) : isVoting ? (
        <VoteForm
          key={`${view}/${room.questions[view].round}`}
          question={view}
          waiting={others.length}
          onBegin={() => setPin(pin?.view === view ? pin : { view, focus, went: false })}
          onSent={() => setPin({ view, focus, went: false })}
          onNext={others[0] ? () => go(nextAfter(view, others)) : null}
        />
      ) : (
        <>
          <Outcome
            key={view}
            question={view}
            me={me}
            onWriting={(writes) => setPin({ view, focus, went: pin?.view === view && pin.went, writes })}
          />
          {votes && others.length > 0 ? (
            <div className={css.foot}>
              <div className={css.footRow}>
                <button
                  type="button"
                  className={`btn primary ${css.send}`}
                  onClick={() => go(others.length === 1 ? nextAfter(view, others) : 'list')}
                >
                  {t('listTitle', { count: others.length })}
                </button>
              </div>
            </div>
          ) : null}
        </>
      )}
      {isVoting && !removed ? <AwayLine below /> : null}
    </div>
  )
}

/** The next waiting question in model order, beginning again at the first. */
function nextAfter(question: QuestionId, others: readonly QuestionId[]): QuestionId {
  return others.find((other) => questionOrder(other) > questionOrder(question)) ?? others[0] ?? question
}

/** Tells who can't see it that the page went on to another question, or that this one was locked, revealed or decided. */
function Announcement({ room, question }: { room: RoomView; question: QuestionId | null }) {
  const practiceName = usePracticeName()
  const t = useTranslations('ballot')
  const app = useTranslations('app')
  return (
    <p className="sr" role="status" aria-label={t('announcement')}>
      {question
        ? t('announce', {
            practice: practiceName(practiceIdOf(question)),
            pass: app(`pass.${passOf(question)}`),
            state: t(`stateWord.${room.questions[question].state}`),
          })
        : null}
    </p>
  )
}

const EXPLAINED = ['4400', '4401', '4409', '4413', '4423', '4490'] as const

/** Why the connection is gone for good, and what to do. */
function Closed() {
  const t = useTranslations('ballot')
  const { state, code } = useConnection()
  const { assessment } = useLive()
  if (code === null || (state !== 'closed' && code !== CLOSE.frozen)) return null
  const known = EXPLAINED.find((each) => each === String(code))
  return (
    <div className={css.bar}>
      <Banner
        tone="danger"
        live="alert"
        action={
          code === CLOSE.notSignedIn || code === OTHER_PERSON ? (
            <Link className="btn" href={`/sign-in?next=${encodeURIComponent(`/a/${assessment}/ballot`)}`}>
              {t('signIn')}
            </Link>
          ) : code === CLOSE.frozen ? null : (
            <button type="button" className="btn" onClick={() => location.reload()}>
              {t('reload')}
            </button>
          )
        }
      >
        {t(`closed.${known ?? 'other'}`)}
      </Banner>
    </div>
  )
}

function Removed() {
  const t = useTranslations('ballot')
  return (
    <main id="main" className={css.main} tabIndex={-1}>
      <div className={css.calm}>
        <h1>{t('removedTitle')}</h1>
        <p className="read">{t('removedText')}</p>
      </div>
    </main>
  )
}
