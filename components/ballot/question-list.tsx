'use client'

import { CircleCheckBig, CircleDashed, CircleDot, CircleMinus, CirclePause, Eye, Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { useBallot, useLive, useRoom } from '#components/live/live-assessment'
import { LevelChip } from '#components/ui/level-chip'
import { usePracticeName } from '#components/ui/practice-name'
import { minutesToAnswer } from '#lib/answering-time'
import { earliest } from '#lib/deadline'
import { passOf, practiceIdOf, QUESTION_IDS, type QuestionId } from '#model/question'
import css from './ballot.module.css'
import { CalendarLink, useTimes } from './clock'
import { waitingQuestions } from './place'
import { draftKey, readDraft, subscribeToDrafts } from './use-draft'

const ICONS = {
  idle: CircleDashed,
  open: CircleDot,
  locked: Lock,
  revealed: Eye,
  decided: CircleCheckBig,
  parked: CirclePause,
  excluded: CircleMinus,
} as const

/** What waits for this person and how long it takes; below it all other questions that were ever opened. */
export function QuestionList({ onGo }: { onGo: (to: QuestionId) => void }) {
  const t = useTranslations('ballot')
  const room = useRoom()
  const ballot = useBallot()
  const { day, zone } = useTimes()
  const waiting = waitingQuestions(room, ballot.votes)
  const others = QUESTION_IDS.filter(
    (question) => room.questions[question].state !== 'idle' && !waiting.includes(question),
  )
  const until = earliest(waiting.map((question) => room.questions[question].deadline))
  return (
    <main id="main" className={css.main} tabIndex={-1}>
      <div className={css.listHead}>
        <h1>{t('listTitle', { count: waiting.length })}</h1>
        {waiting.length > 0 ? (
          <p className="muted">
            {t('listTime', { minutes: minutesToAnswer(waiting.length) })}{' '}
            {until ? t('listUntil', { time: day(until), zone }) : null} {until ? <CalendarLink /> : null}
          </p>
        ) : others.length === 0 ? (
          <p className="muted">{t('listEmpty')}</p>
        ) : null}
      </div>
      <Items questions={waiting} onGo={onGo} label={t('listWaiting')} />
      {others.length > 0 ? (
        <>
          <h2 className={css.sub}>{t('listOthers')}</h2>
          <Items questions={others} onGo={onGo} label={t('listOthers')} />
        </>
      ) : null}
    </main>
  )
}

function Items({
  questions,
  onGo,
  label,
}: {
  questions: readonly QuestionId[]
  onGo: (to: QuestionId) => void
  label: string
}) {
  if (questions.length === 0) return null
  return (
    <ul className={css.list} aria-label={label}>
      {questions.map((question) => (
        <li key={question}>
          <Item question={question} onGo={onGo} />
        </li>
      ))}
    </ul>
  )
}

function Item({ question, onGo }: { question: QuestionId; onGo: (to: QuestionId) => void }) {
  const practiceName = usePracticeName()
  const t = useTranslations('ballot')
  const app = useTranslations('app')
  const room = useRoom()
  const { votes } = useBallot()
  const { assessment, member } = useLive()
  const { state, round, decision } = room.questions[question]
  const begun = useSyncExternalStore(
    subscribeToDrafts,
    () => readDraft(draftKey(assessment, member, question, round)) !== null,
    () => false,
  )
  const excluded = room.assessment.excluded[practiceIdOf(question)] !== undefined
  const word = excluded ? 'excluded' : state
  const Icon = ICONS[word]
  const vote = votes[question]
  const answered = vote?.round === round && vote.answer !== null
  const rating = decision === null ? undefined : room.ledger[decision]?.rating
  const words = [
    state === 'open' ? (begun ? t('begun') : answered ? t('answered') : t('stateWord.open')) : t(`stateWord.${word}`),
    round > 1 ? t('roundN', { round }) : null,
  ].filter((each) => each !== null)
  return (
    <button type="button" className={css.item} onClick={() => onGo(question)}>
      <Icon className="i" aria-hidden />
      <span>
        {practiceName(practiceIdOf(question))}
        <small>{app(`pass.${passOf(question)}`)}</small>
      </span>
      <em>{words.join(', ')}</em>
      {rating ? <LevelChip level={rating.comprehensiveness} /> : null}
    </button>
  )
}
