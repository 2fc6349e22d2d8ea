'use client'

import { Users } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { MemberId } from '#model/people'
import type { QuestionId } from '#model/question'
import type { RoomView } from '#model/room'
import { AgendaList } from './agenda-list'
import { Announcement } from './announcement'
import { PeoplePanel } from './people-panel'
import { PracticeList } from './practice-list'
import { neighbourOf, turnoutOf } from './primary-action'
import { questionsIn } from './ready-block'
import styles from './run.module.css'
import { RunBar } from './run-bar'
import { useRunCommands } from './run-commands'
import { RunDialogs } from './run-dialogs'
import { RunTop } from './run-top'
import type { Send } from './send'
import { Sheet } from './sheet'
import { Stage } from './stage'
import { UndoLine } from './undo-line'
import { pressed, useRun } from './use-run'
import { usePaletteKey, useShortcuts } from './use-shortcuts'

/** Comes when somebody asks for it: the screen itself works without. */
const Palette = dynamic(() => import('./palette').then((part) => part.Palette), { ssr: false })

/** So many revealed questions are a block, and no longer the one under discussion. */
const MANY = 4

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
  /** Server time minus this device's, in milliseconds. */
  clockOffset?: number
  /** Connection and the like, for the top bar. */
  status?: ReactNode
}

/** The workshop as it runs: the practices, the one in question, and the people. Plain data in, commands out. */
export function RunScreen(props: RunScreenProps) {
  const { view, asked = null, presence, controls, votes, send, clockOffset = 0, status } = props
  const t = useTranslations('run')
  const run = useRun({ view, asked, controls, votes, send })
  const { question, here, statistics, result, may } = run
  const commands = useRunCommands(run)
  const [sheet, setSheet] = useState<'practices' | 'people' | null>(null)
  const [axis, setAxis] = useState<{ of: QuestionId; axis: 'comprehensiveness' | 'scope' } | null>(null)
  const [byNeed, setByNeed] = useState<boolean | null>(null)
  // What was revealed together is gone through by need, until somebody asks for the other order.
  if (byNeed === null && questionsIn(view, run.pass, ['revealed']).length >= MANY) setByNeed(true)
  useShortcuts((key) => pressed(run, key))
  usePaletteKey(() => run.ask({ kind: 'palette' }))

  const chosen = axis?.of === question ? axis.axis : null
  const go = (to: QuestionId | null) => {
    setSheet(null)
    run.go(to)
  }
  const previous = neighbourOf(question, -1)
  const turnout = turnoutOf(view.progress[question])
  const practices = (
    <PracticeList
      view={view}
      current={question}
      byNeed={byNeed ?? false}
      onByNeed={setByNeed}
      onSelect={go}
      agenda={
        <AgendaList
          view={view}
          pass={run.pass}
          current={question}
          clockOffset={clockOffset}
          onSelect={go}
          onBlock={may.change ? () => run.ask({ kind: 'block' }) : null}
          onEnd={may.change ? () => run.ask({ kind: 'end' }) : null}
        />
      }
    />
  )
  const people = <PeoplePanel view={view} question={question} presence={presence} />
  return (
    <div className={styles.screen}>
      <div className={styles.topArea}>
        <RunTop run={run} clockOffset={clockOffset} status={status} />
      </div>
      <div className={styles.list}>{practices}</div>
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
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens only; what is used are the fields inside */}
        <div
          onFocus={({ target }) => target.closest('textarea, [contenteditable="true"]') && run.writes(true)}
          onBlur={() => run.writes(false)}
        >
          <Stage
            view={view}
            question={question}
            axis={chosen ?? statistics?.nextStep.axis ?? 'comprehensiveness'}
            onAxis={(other) => setAxis({ of: question, axis: other })}
            fresh={run.fresh && chosen === null}
            extend={may.change && here.state === 'open' ? { act: run.acts.extend, n: run.acts.shared.length } : null}
          />
        </div>
      </main>
      <div className={styles.side}>{people}</div>
      <RunBar run={run} previous={previous && (() => go(previous))} commands={commands} clockOffset={clockOffset} />

      {run.fresh && result && statistics && <Announcement result={result} statistics={statistics} pass={run.pass} />}
      <div role="status">{run.undo?.told ? <UndoLine key={run.undo.text} undo={run.undo} /> : null}</div>
      {sheet === 'practices' && (
        <Sheet title={t('practices')} onClose={() => setSheet(null)}>
          {practices}
        </Sheet>
      )}
      {sheet === 'people' && (
        <Sheet title={t('people')} onClose={() => setSheet(null)}>
          {people}
        </Sheet>
      )}
      <RunDialogs run={run} />
      {run.open?.kind === 'palette' && <Palette run={run} commands={commands} />}
    </div>
  )
}
