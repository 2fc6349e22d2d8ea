import { useTranslations } from 'next-intl'
import { RevealFigure } from '#components/charts/reveal-figure'
import { RevealFacts, RevealSentence } from '#components/charts/reveal-headline'
import { useGuidance } from '#components/guidance/guidance-provider'
import { PackWords } from '#components/guidance/pack-words'
import { ProfileNote } from '#components/guidance/profile-note'
import { HelpTopic } from '#components/help/help-topic'
import { SharedNotes } from '#components/pad/shared-notes'
import { usePracticeName } from '#components/ui/practice-name'
import { GROUPS, type Group } from '#model/people'
import { passOf, practiceIdOf, type QuestionId } from '#model/question'
import type { Turnout } from '#model/result'
import { isAsked, type RoomView } from '#model/room'
import type { Statistics } from '#model/statistics/statistics'
import { statisticsOf } from '#model/statistics/statistics-of'
import { DeadlineLine } from './deadline-line'
import { DecisionCard } from './decision-card'
import { Goals } from './goals'
import { LevelGuide } from './level-guide'
import { turnoutOf } from './primary-action'
import { Reasons } from './reasons'
import styles from './stage.module.css'

interface StageProps {
  view: RoomView
  question: QuestionId
  axis: 'comprehensiveness' | 'scope'
  onAxis: (axis: 'comprehensiveness' | 'scope') => void
  /** Gives the deadline another day; null for those who only watch. */
  extend: { act: () => void; n: number } | null
  /** Whether the reveal has just happened before the reader's eyes. */
  fresh: boolean
}

/** The middle of the screen: the practice in plain words, and below it whatever its state has to show. */
export function Stage(props: StageProps) {
  const guidanceOf = useGuidance()
  const practiceName = usePracticeName()
  const { view, question } = props
  const t = useTranslations('run')
  const app = useTranslations('app')
  const practice = guidanceOf(practiceIdOf(question))
  const { state, round } = view.questions[question]
  return (
    <>
      <header className={styles.ask}>
        <div className="grow">
          <h1>
            {practiceName(practiceIdOf(question))}{' '}
            <span className="muted">
              {t('where', {
                pass: app(`passIn.${passOf(question)}`),
                round,
                asked: round > 0 ? 'yes' : 'no',
              })}
            </span>
          </h1>
          <p className="muted small">{state === 'idle' ? practice.intent : practice.question}</p>
        </div>
        <Goals goals={view.assessment.goals} />
      </header>
      <StateStage {...props} />
      {view.assessment.excluded[practiceIdOf(question)] === undefined && state !== 'idle' ? (
        <SharedNotes key={question} question={question} />
      ) : null}
    </>
  )
}

function StateStage(props: StageProps) {
  const { view, question } = props
  const t = useTranslations('run')
  const excluded = view.assessment.excluded[practiceIdOf(question)]
  const { state, decision } = view.questions[question]
  if (excluded !== undefined) {
    return (
      <>
        <p className={styles.headline}>{t('excludedHead')}</p>
        <p className={styles.prose}>{excluded}</p>
      </>
    )
  }
  switch (state) {
    case 'idle':
      return <IdleStage {...props} />
    case 'open':
    case 'locked':
      return <OpenStage {...props} />
    case 'revealed':
      return <RevealedStage {...props} />
    case 'parked':
      return (
        <>
          <p className={styles.headline}>{t('parkedHead')}</p>
          {view.questions[question].parked && (
            <p className={styles.prose} dir="auto">
              {view.questions[question].parked}
            </p>
          )}
          <p className={styles.prose}>{t('parkedText')}</p>
          <LastRound {...props} />
        </>
      )
    case 'decided': {
      const made = decision === null ? undefined : view.ledger[decision]
      const results = view.results[question] ?? []
      const at = results.findIndex(({ round }) => round === made?.round)
      const result = results[at]
      const statistics = result ? statisticsOf(result, results[at - 1] ?? null, view.assessment.settings) : null
      return (
        <>
          {made && <DecisionCard decision={made} statistics={statistics} view={view} />}
          <LastRound {...props} />
        </>
      )
    }
  }
}

/** Before a round: the question in plain words, what will happen, and what each level asks. */
function IdleStage({ view, question }: StageProps) {
  const guidanceOf = useGuidance()
  const t = useTranslations('run')
  const app = useTranslations('app')
  const practice = guidanceOf(practiceIdOf(question))
  const asked = (group: Group) =>
    Object.values(view.members).filter((member) => member.group === group && isAsked(member, question)).length
  return (
    <>
      <p className={styles.headline}>{practice.question}</p>
      <p className={styles.facts}>
        {GROUPS.map((group) => (
          <span key={group} className="row">
            <i className={group === 'business' ? 'm-b' : 'm-t'} />
            {t('willAsk', { n: asked(group), group: app(`groupIn.${group}`) })}
          </span>
        ))}
        <span>{t(view.assessment.settings.voting === 'live' ? 'notSealed' : 'sealed')}</span>
      </p>
      <h2 className={styles.section}>{t('levels')}</h2>
      <LevelGuide practice={practice} />
      <PackWords pack={view.pack} practice={practiceIdOf(question)} />
    </>
  )
}

/** While votes are open or locked: how many have answered, and nothing of what. */
function OpenStage(props: StageProps) {
  const guidanceOf = useGuidance()
  const { view, question } = props
  const t = useTranslations('run')
  const practice = guidanceOf(practiceIdOf(question))
  const { state, round, deadline } = view.questions[question]
  const progress = view.progress[question]
  const { eligible, responded } = turnoutOf(progress)
  const live = view.assessment.settings.voting === 'live' && view.results[question]?.at(-1)?.round === round
  return (
    <>
      <p className={styles.headline}>{t(state === 'locked' ? 'lockedHead' : 'openHead', { responded, eligible })}</p>
      <p className={styles.facts}>
        <span>
          {view.assessment.settings.voting === 'live'
            ? t(state === 'locked' ? 'lockedLive' : 'notSealed')
            : t(state === 'locked' ? 'lockedText' : 'sealed')}
        </span>
      </p>
      {deadline && (
        <p className={styles.facts}>
          <DeadlineLine
            at={deadline}
            assessment={view.assessment.id}
            timeZone={view.assessment.timeZone}
            extend={props.extend}
          />
        </p>
      )}
      {progress && (
        <div className={styles.progress}>
          {GROUPS.map((group) => (
            <GroupProgress key={group} group={group} turnout={progress[group]} />
          ))}
        </div>
      )}
      {live ? <RevealedStage {...props} fresh={false} /> : null}
      <details className={styles.disclosure} open>
        <summary>{t('levels')}</summary>
        <LevelGuide practice={practice} />
        <PackWords pack={props.view.pack} practice={practiceIdOf(props.question)} />
      </details>
      {!live && <LastRound {...props} />}
    </>
  )
}

const MOST_BOXES = 30

function GroupProgress({ group, turnout: { eligible, responded } }: { group: Group; turnout: Turnout }) {
  const t = useTranslations('run')
  const app = useTranslations('app')
  const boxes = Array.from({ length: Math.min(eligible, MOST_BOXES) }, (_, at) => at)
  return (
    <section>
      <h2>
        <i className={group === 'business' ? 'm-b' : 'm-t'} />
        {app(`group.${group}`)}
      </h2>
      <p className={styles.big}>{t('ofEligible', { responded, eligible })}</p>
      <div className={styles.boxes} aria-hidden="true">
        {eligible > MOST_BOXES ? (
          <span className={styles.track}>
            <i style={{ width: `${(responded / eligible) * 100}%` }} />
          </span>
        ) : (
          boxes.map((at) => <i key={at} data-full={at < responded || undefined} />)
        )}
      </div>
    </section>
  )
}

/** After the reveal: the finding, its proof, and why people voted as they did. */
function RevealedStage({ view, question, axis, onAxis, fresh }: StageProps) {
  const practiceName = usePracticeName()
  const t = useTranslations('run')
  const results = view.results[question] ?? []
  const result = results.at(-1)
  if (!result) return null
  const previous = results.at(-2) ?? null
  const statistics = statisticsOf(result, previous, view.assessment.settings)
  return (
    <>
      <div className={styles.headlineRow}>
        <p className={styles.headline}>
          <RevealSentence result={result} statistics={statistics} pass={passOf(question)} />
        </p>
        <HelpTopic topic="consensus" />
      </div>
      <ProfileNote view={view} question={question} />
      <div className={styles.facts}>
        <RevealFacts result={result} statistics={statistics} />
        {result.changedShare !== null && (
          <span>{t('changed', { percent: Math.round(result.changedShare * 100) })}</span>
        )}
      </div>
      <div className={styles.figures}>
        <RevealFigure
          key={`${question} ${result.round}`}
          result={result}
          pass={passOf(question)}
          subject={practiceName(practiceIdOf(question))}
          previous={previous}
          statistics={statistics}
          axis={axis}
          decided={null}
          members={view.members}
          fresh={fresh}
          controls={<AxisSwitch axis={axis} onAxis={onAxis} statistics={statistics} />}
        />
      </div>
      <Reasons result={result} middle={statistics.comprehensiveness.lowMedian} />
    </>
  )
}

function AxisSwitch({ axis, onAxis, statistics }: Pick<StageProps, 'axis' | 'onAxis'> & { statistics: Statistics }) {
  const t = useTranslations('run')
  if (statistics.scope.n === 0) return null
  return (
    <button
      type="button"
      className={styles.textButton}
      onClick={() => onAxis(axis === 'scope' ? 'comprehensiveness' : 'scope')}
    >
      {t(axis === 'scope' ? 'showLevels' : 'showScopes')}
    </button>
  )
}

/** What the last revealed round showed, under a decision, a parked question or the round that is open now. */
function LastRound({ view, question, axis, onAxis }: StageProps) {
  const practiceName = usePracticeName()
  const t = useTranslations('run')
  const results = view.results[question] ?? []
  const result = results.at(-1)
  if (!result) return null
  const previous = results.at(-2) ?? null
  const statistics = statisticsOf(result, previous, view.assessment.settings)
  const { state, decision } = view.questions[question]
  const made = state === 'decided' && decision !== null ? view.ledger[decision] : undefined
  return (
    <details className={styles.disclosure} open={state !== 'open' && state !== 'locked'}>
      <summary>{t('lastRound', { round: result.round })}</summary>
      <p className={styles.subline}>
        <RevealSentence result={result} statistics={statistics} pass={passOf(question)} />
      </p>
      <div className={styles.figures}>
        <RevealFigure
          result={result}
          pass={passOf(question)}
          subject={practiceName(practiceIdOf(question))}
          previous={previous}
          statistics={statistics}
          axis={axis}
          decided={made?.rating ?? null}
          members={view.members}
          controls={<AxisSwitch axis={axis} onAxis={onAxis} statistics={statistics} />}
        />
      </div>
      <Reasons result={result} middle={statistics.comprehensiveness.lowMedian} />
    </details>
  )
}
