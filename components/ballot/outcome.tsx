'use client'

import { CircleCheckBig, CircleMinus, CirclePause } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useGuidance } from '#components/guidance/guidance-provider'
import { ProfileNote } from '#components/guidance/profile-note'
import { type LiveMe, useBallot, useRoom } from '#components/live/live-assessment'
import { SharedNotes } from '#components/pad/shared-notes'
import { Banner } from '#components/ui/banner'
import { FoldedText } from '#components/ui/folded-text'
import { usePracticeName } from '#components/ui/practice-name'
import { receiptAnswers } from '#lib/docs/ballot-doc'
import type { Decision } from '#model/decision'
import { passOf, practiceIdOf, type QuestionId } from '#model/question'
import { type Answer, isRating, type Rating } from '#model/rating'
import type { Result } from '#model/result'
import { useAnswerText } from './answer-text'
import css from './ballot.module.css'
import { useTimes } from './clock'
import { EMPTY_DRAFT } from './draft'
import { LevelRows } from './level-rows'
import { Track } from './receipt-line'
import { Voice } from './voice'

/** The charts come when there is something to draw: nobody waits for them to vote. */
const RevealPart = dynamic(() => import('./reveal-part').then((part) => part.RevealPart), {
  loading: () => <p className="muted" style={{ minHeight: 240 }} />,
})

const WRITABLE = 'textarea, input, [contenteditable="true"]'

/** A question as it stands when nobody can answer it: revealed, decided, parked, not applicable, not open yet. */
export function Outcome({
  question,
  me,
  onWriting,
}: {
  question: QuestionId
  me: LiveMe
  /** Somebody begins to write here, or has done with it: nothing takes them away in between. */
  onWriting: (writes: boolean) => void
}) {
  const guidanceOf = useGuidance()
  const practiceName = usePracticeName()
  const t = useTranslations('ballot')
  const room = useRoom()
  const { votes, receipts } = useBallot()
  const practice = practiceIdOf(question)
  const { state, decision } = room.questions[question]
  const results = room.results[question] ?? []
  const result = results.at(-1)
  const rationale = room.assessment.excluded[practice]
  const inForce = decision === null ? undefined : room.ledger[decision]
  // Of a decided question the document may hold a vote of another round; only the shown round's is "mine".
  const vote = votes[question]
  const receipt = receipts[question]
  const shown = result && vote?.round === result.round && receipt && receiptAnswers(receipt, vote) ? vote : null
  // What the document holds may have come too late: only what was received is counted.
  const counted = receipt?.status === 'received' ? (shown?.answer ?? null) : (receipt?.counted ?? null)
  const mine = shown ? counted : null
  const refused = shown !== null && receipt?.status === 'refused'
  return (
    <main id="main" className={css.main} tabIndex={-1}>
      <div className={css.title}>
        <h1>{practiceName(practice)}</h1>
      </div>
      <p className={css.question}>{guidanceOf(practice).question}</p>
      {rationale !== undefined ? (
        <Note icon={<CircleMinus className="i" aria-hidden />}>
          <b>{t('excludedTitle')}</b> {rationale}
        </Note>
      ) : state === 'parked' ? (
        <Note icon={<CirclePause className="i" aria-hidden />}>
          {t('parkedText')}{' '}
          {room.questions[question].parked ? <q dir="auto">{room.questions[question].parked}</q> : null}
        </Note>
      ) : state === 'idle' ? (
        <Note>{t('idleText')}</Note>
      ) : state === 'open' || state === 'locked' ? (
        <>
          <Note>{state === 'open' ? t('observerOpen') : t('observerLocked')}</Note>
          <LevelRows levels={guidanceOf(practice).levels} draft={EMPTY_DRAFT} onChange={null} earlier={null} />
          <Track question={question} />
        </>
      ) : null}
      <ProfileNote view={room} question={question} />
      {inForce && (state === 'decided' || state === 'revealed') ? (
        <DecisionPart
          decision={inForce}
          question={question}
          me={me}
          reopened={state === 'revealed'}
          voted={mine !== null}
          onWriting={onWriting}
        />
      ) : null}
      {result && state !== 'open' && state !== 'locked' ? (
        <>
          {me.role === 'observer' ? null : <Mine result={result} answer={mine} refused={refused} />}
          <RevealPart
            key={result.round}
            pass={passOf(question)}
            result={result}
            previous={results.at(-2) ?? null}
            decided={state === 'decided' ? (inForce?.rating ?? null) : null}
            mine={mine === null ? null : { answer: mine, group: me.group }}
          />
          <Reasons result={result} />
          <NamedVotes result={result} />
        </>
      ) : null}
      {state === 'revealed' || state === 'decided' || state === 'parked' ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: it listens only; the editor inside is what is used
        <div onFocus={({ target }) => target.closest(WRITABLE) && onWriting(true)}>
          <SharedNotes question={question} />
        </div>
      ) : null}
    </main>
  )
}

function Note({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <div style={{ margin: '12px 0' }}>
      <Banner icon={icon}>{children}</Banner>
    </div>
  )
}

function Mine({
  result: { round },
  answer,
  refused,
}: {
  result: Result
  answer: Parameters<ReturnType<typeof useAnswerText>>[0] | null
  /** What was sent last came after the lock. */
  refused: boolean
}) {
  const t = useTranslations('ballot')
  const textOf = useAnswerText()
  return (
    <p className={css.mine}>
      {answer && isRating(answer) ? (
        <span className={`lv lv${answer.comprehensiveness} ${css.chip}`} aria-hidden>
          {answer.comprehensiveness}
        </span>
      ) : null}
      <span>
        {answer
          ? refused
            ? t('earlierCounts', { answer: textOf(answer) })
            : t('yourAnswer', { answer: textOf(answer) })
          : refused
            ? t('tooLate', { round, next: round + 1 })
            : t('noAnswer', { round })}
      </span>
    </p>
  )
}

function Reasons({ result }: { result: Result }) {
  const t = useTranslations('ballot')
  const textOf = useAnswerText()
  if (result.reasons.length === 0) return <p className="small muted">{t('noReasons')}</p>
  return (
    <section>
      <h2 className={css.sub}>{t('reasons', { count: result.reasons.length })}</h2>
      <ul>
        {result.reasons.map((reason, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no id, and a revealed list never changes
          <li key={index} className={css.mine}>
            {reason.answer && isRating(reason.answer) ? (
              <span className={`lv lv${reason.answer.comprehensiveness} ${css.chip}`} aria-hidden>
                {reason.answer.comprehensiveness}
              </span>
            ) : null}
            <span className={css.wrapText}>
              <FoldedText text={reason.text} more={t('readOn')} />
              <span className="tiny muted" style={{ display: 'block' }}>
                {[
                  reason.answer && !isRating(reason.answer) ? textOf(reason.answer) : null,
                  reason.group ? t(`reasonFrom.${reason.group}`) : null,
                  reason.name,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {reason.evidence?.map((url) => (
                <a
                  key={url}
                  href={url}
                  target="_blank"
                  rel="noreferrer noopener"
                  className="small"
                  style={{ display: 'block' }}
                >
                  {url}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who voted what, where votes are named: by level, so that the ends stand out. */
function NamedVotes({ result: { votes } }: { result: Result }) {
  const t = useTranslations('ballot')
  const textOf = useAnswerText()
  const { members } = useRoom()
  if (!votes || votes.length === 0) return null
  const level = (answer: Answer) => (isRating(answer) ? answer.comprehensiveness : -1)
  return (
    <section>
      <h2 className={css.sub}>{t('namedVotes')}</h2>
      <ul className={css.named}>
        {votes
          .toSorted((a, b) => level(b.answer) - level(a.answer))
          .map(({ member, answer }) => (
            <li key={member}>
              <span className={members[member]?.group === 'business' ? 'm-b' : 'm-t'} aria-hidden />
              <span>{members[member]?.name ?? t('somebody')}</span>
              <span className="muted">{textOf(answer)}</span>
            </li>
          ))}
      </ul>
    </section>
  )
}

function Rated({ rating }: { rating: Rating }) {
  const textOf = useAnswerText()
  return (
    <p className={css.rated}>
      <span className={`lv lv${rating.comprehensiveness} ${css.chip}`} aria-hidden>
        {rating.comprehensiveness}
      </span>
      <span>{textOf(rating)}</span>
    </p>
  )
}

/** What was decided and, for those who voted, what they have to say about it. */
function DecisionPart({
  decision,
  question,
  me,
  reopened,
  voted,
  onWriting,
}: {
  decision: Decision
  question: QuestionId
  me: LiveMe
  reopened: boolean
  voted: boolean
  onWriting: (writes: boolean) => void
}) {
  const t = useTranslations('ballot')
  const room = useRoom()
  const { day } = useTimes()
  const frozen = room.assessment.phase === 'frozen'
  return (
    <section className={css.decision} aria-label={t('decidedHead', { number: decision.number })}>
      <p className="eyebrow row">
        <CircleCheckBig className="i" aria-hidden />
        {t('decidedHead', { number: decision.number })}
      </p>
      <Rated rating={decision.rating} />
      <div className={css.wrapText}>
        <FoldedText text={decision.rationale} more={t('readOn')} />
      </div>
      <p className="tiny muted">
        {t('decidedBy', { name: room.members[decision.by]?.name ?? '', time: day(decision.at) })}
      </p>
      {reopened ? <p className="small">{t('supersededNote')}</p> : null}
      {decision.dissent.map((dissent) => (
        <blockquote key={dissent.at + dissent.text} data-group={dissent.group} className={css.wrapText}>
          {dissent.text}
          <span className="tiny muted" style={{ display: 'block' }}>
            {[
              dissent.group ? t(`reasonFrom.${dissent.group}`) : null,
              dissent.member ? room.members[dissent.member]?.name : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </blockquote>
      ))}
      <p className="small muted">{t('acceptedCount', { count: decision.accepted })}</p>
      {voted && !frozen && me.role !== 'observer' ? (
        <Voice key={decision.number} question={question} number={decision.number} onWriting={onWriting} />
      ) : null}
    </section>
  )
}
