'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useState } from 'react'
import { byGap, gapRows } from '#components/charts/gap-rows'
import { GapsFigure, HeatFigure } from '#components/charts/gaps-figure'
import { groupRows } from '#components/charts/group-rows'
import { GroupsFigure } from '#components/charts/groups-figure'
import { HatchPatterns } from '#components/charts/hatch-patterns'
import { MatrixFigure } from '#components/charts/matrix-figure'
import { RadarFigure } from '#components/charts/radar-figure'
import { Segmented } from '#components/charts/segmented'
import { SlopeFigure, SlopeRowsFigure } from '#components/charts/slope-figure'
import { HelpTopic } from '#components/help/help-topic'
import { byDiscussion, overviewRows } from '#components/overview/overview-rows'
import { usePracticeName } from '#components/ui/practice-name'
import { OUTLINE } from '#model/catalogue/outline'
import type { PracticeId } from '#model/practice'
import { PASSES, type Pass } from '#model/question'
import type { Rating } from '#model/rating'
import type { RoomView } from '#model/room'
import css from './consensus.module.css'

/** Where a practice leads to, for the pass that somebody is looking at; null where this person has nowhere to go. */
export type HrefOfPractice = (practice: PracticeId, pass: Pass) => string | null

const AXES = ['comprehensiveness', 'scope'] as const

/** The workshop in four pictures: agreement, groups, gaps, and what changed since the last one. A function of the view. */
export function Consensus({
  view,
  hrefOf,
  baseline = null,
}: {
  view: RoomView
  hrefOf: HrefOfPractice
  /** Levels of the last assessment, where one is known. */
  baseline?: Readonly<Partial<Record<PracticeId, Rating>>> | null
}) {
  const t = useTranslations('consensus')
  const figures = useTranslations('figures')
  const app = useTranslations('app')
  const nameOf = usePracticeName()
  const rows = useMemo(() => overviewRows(view, nameOf), [view, nameOf])
  const gaps = useMemo(() => gapRows(rows, view.assessment.riskTiers), [rows, view])
  const [order, setOrder] = useState<'model' | 'discussion'>('model')
  const [gapOrder, setGapOrder] = useState<'model' | 'gap'>('model')
  const [pass, setPass] = useState<Pass>('target')
  const [axis, setAxis] = useState<(typeof AXES)[number]>('comprehensiveness')
  const groups = useMemo(() => groupRows(rows, pass, axis), [rows, pass, axis])
  const discussed = order === 'model' ? null : byDiscussion(view, rows).map(({ practice }) => practice)
  const climbed = gapOrder === 'model' ? null : byGap(gaps).map(({ practice }) => practice)
  const source = t('source', { title: view.assessment.title })
  const undecidedFirst = (practice: PracticeId) => {
    const row = rows.find((each) => each.practice === practice)
    if (!row || row.standing === 'excluded') return null
    return hrefOf(practice, row.target.decision && !row.current.decision ? 'current' : 'target')
  }
  const slopes = baseline
    ? gaps
        .filter(({ excluded }) => !excluded)
        .map(({ practice, gap }) => ({
          practice,
          last: baseline[practice] ?? null,
          now: gap.current,
          target: gap.target,
        }))
    : null
  return (
    <main id="main" className={css.main}>
      <HatchPatterns />
      <div className={css.head}>
        <h1 className="h1">
          {t('title')}
          <span className="sr">
            : <bdi>{view.assessment.title}</bdi>
          </span>
        </h1>
        <HelpTopic topic="consensus" />
      </div>
      <Card>
        <MatrixFigure
          standings={rows}
          order={discussed}
          hrefOf={undecidedFirst}
          source={source}
          controls={
            <Segmented
              label={figures('sort')}
              value={order}
              onChange={setOrder}
              options={(['model', 'discussion'] as const).map((value) => ({ value, text: figures(`order.${value}`) }))}
            />
          }
        />
      </Card>
      <Card>
        <GroupsFigure
          {...groups}
          axis={axis}
          hrefOf={(practice) => hrefOf(practice, pass)}
          source={source}
          controls={
            <>
              <Segmented
                label={figures('pass')}
                value={pass}
                onChange={setPass}
                options={PASSES.map((value) => ({ value, text: app(`pass.${value}`) }))}
              />
              <Segmented
                label={figures('axis')}
                value={axis}
                onChange={setAxis}
                options={AXES.map((value) => ({ value, text: figures(`axisName.${value}`) }))}
              />
            </>
          }
        />
      </Card>
      <Card>
        <GapsFigure
          rows={gaps}
          order={climbed}
          hrefOf={undecidedFirst}
          source={source}
          controls={
            <Segmented
              label={figures('sort')}
              value={gapOrder}
              onChange={setGapOrder}
              options={(['model', 'gap'] as const).map((value) => ({ value, text: figures(`order.${value}`) }))}
            />
          }
        />
      </Card>
      <Card>
        <HeatFigure rows={gaps} order={climbed} hrefOf={undecidedFirst} source={source} />
      </Card>
      {slopes ? (
        <>
          <Card>
            <SlopeFigure rows={slopes} source={source} />
          </Card>
          <Card>
            <SlopeRowsFigure rows={slopes} source={source} />
          </Card>
        </>
      ) : null}
      <details className={css.radar}>
        <summary>{figures('radar.open')}</summary>
        <div className={css.radars}>
          {OUTLINE.map(({ id }) => (
            <Card key={id}>
              <RadarFigure rows={gaps} domain={id} source={source} />
            </Card>
          ))}
        </div>
      </details>
    </main>
  )
}

function Card({ children }: { children: ReactNode }) {
  return <div className={`card ${css.card}`}>{children}</div>
}
