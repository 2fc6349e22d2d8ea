'use client'

import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from 'next-intl'
import { type CSSProperties, type ReactNode, useMemo, useState } from 'react'
import { ChangeFigure } from '#components/charts/change-figure'
import { byGap, gapRows } from '#components/charts/gap-rows'
import { GapsFigure, HeatFigure } from '#components/charts/gaps-figure'
import { groupRows } from '#components/charts/group-rows'
import { GroupsFigure } from '#components/charts/groups-figure'
import { HangingGaps } from '#components/charts/hanging-gaps'
import { HatchPatterns } from '#components/charts/hatch-patterns'
import { MatrixFigure } from '#components/charts/matrix-figure'
import { ProjectionFigure } from '#components/charts/projection-figure'
import { projectionRows } from '#components/charts/projection-rows'
import { RadarFigure } from '#components/charts/radar-figure'
import { RevealFigure } from '#components/charts/reveal-figure'
import { RevealFacts, RevealSentence } from '#components/charts/reveal-headline'
import { Segmented } from '#components/charts/segmented'
import { SlopeFigure, SlopeRowsFigure } from '#components/charts/slope-figure'
import { Logo } from '#components/ui/logo'
import { usePracticeName } from '#components/ui/practice-name'
import { OUTLINE } from '#model/catalogue/outline'
import { gapsOf } from '#model/gaps'
import type { PRACTICE_IDS } from '#model/practice'
import { QUESTION_IDS } from '#model/question'
import type { RoomView } from '#model/room'
import { DEFAULT_SETTINGS } from '#model/settings'
import { standingsOf } from '#model/standing'
import { statisticsOf } from '#model/statistics/statistics-of'
import css from './gallery.module.css'
import {
  fullRoom,
  lastAssessment,
  planned,
  preparedRounds,
  RIGHT_TO_LEFT,
  ROUNDS,
  type Round,
  revealNext,
  roomOf,
  roundSpecimen,
} from './specimens'
import { type Theme, tokensOf } from './theme'

/** Every chart at its edges, made of test data alone. It needs no server and no one signed in. */
export function Gallery() {
  const practiceName = usePracticeName()
  const t = useTranslations('gallery')
  const [theme, setTheme] = useState<'system' | Theme>('system')
  const [tokens, setTokens] = useState<Record<string, string>>({})
  const choose = (wanted: 'system' | Theme) => {
    setTheme(wanted)
    setTokens(wanted === 'system' ? {} : tokensOf(wanted))
  }
  return (
    <div className={css.page} style={tokens as CSSProperties}>
      <HatchPatterns />
      <header className={css.header}>
        <span className="brand">
          <Logo label="" />
          {t('brand')}
        </span>
        <Segmented
          label={t('theme')}
          value={theme}
          onChange={choose}
          options={(['system', 'light', 'dark'] as const).map((value) => ({ value, text: t(`themes.${value}`) }))}
        />
      </header>
      <main id="main" className={css.main}>
        <h1 className="h1">{t('title')}</h1>
        <p className="read muted">{t('lead')}</p>
        <nav aria-label={t('sections')} className={css.nav}>
          {(['rounds', 'change', 'workshop', 'sizes', 'plan', 'last', 'rtl', 'names', 'bench'] as const).map((id) => (
            <a key={id} href={`#${id}`}>
              {t(`section.${id}`)}
            </a>
          ))}
        </nav>
        <Section id="rounds">
          <div className={css.rounds}>
            {ROUNDS.map((round) => (
              <RoundCard key={round} round={round} />
            ))}
          </div>
        </Section>
        <Section id="change">
          <div className={css.halves}>
            <ChangeCard round="second-round" />
            <ChangeCard round="none" />
          </div>
        </Section>
        <Section id="workshop">
          <Workshop view={SAMPLE} />
        </Section>
        <Section id="sizes">
          <div className={css.pair}>
            {[0, 1, 2, 5, 40].map((voters) => (
              <Card key={voters} title={t('voters', { n: voters })}>
                <MatrixFigure standings={standingsOf(roomOf(voters))} level={3} />
              </Card>
            ))}
          </div>
        </Section>
        <Section id="plan">
          <div className={css.pair}>
            {(['now', '2027-06-30', 'all'] as const).map((horizon) => (
              <Card key={horizon}>
                <ProjectionFigure
                  rows={projectionRows(PLANNED, horizon)}
                  when={t(`plan.${horizon === '2027-06-30' ? 'quarter' : horizon}`)}
                  level={3}
                />
              </Card>
            ))}
          </div>
        </Section>
        <Section id="last">
          <div className={css.pair}>
            <Card>
              <SlopeFigure rows={SLOPES} level={3} />
            </Card>
            <Card>
              <SlopeRowsFigure rows={SLOPES} level={3} />
            </Card>
          </div>
        </Section>
        <Section id="rtl">
          <RightToLeft />
        </Section>
        <Section id="names">
          <Card>
            <GapsFigure
              rows={GAP_ROWS.slice(0, 6)}
              level={3}
              nameOf={(practice) => `${practiceName(practice)} ${t('longer')}`}
            />
          </Card>
        </Section>
        <Section id="bench">
          <Bench />
        </Section>
      </main>
    </div>
  )
}

const SAMPLE = roomOf(14)
const PLANNED = planned(SAMPLE)
const GAP_ROWS = gapRows(standingsOf(SAMPLE), SAMPLE.assessment.riskTiers)
const LAST = lastAssessment()
const SLOPES = GAP_ROWS.filter(({ excluded }) => !excluded).map(({ practice, gap }) => ({
  practice,
  last: LAST[practice] ?? null,
  now: gap.current,
  target: gap.target,
}))

function Section({
  id,
  children,
}: {
  id: 'rounds' | 'change' | 'workshop' | 'sizes' | 'plan' | 'last' | 'rtl' | 'names' | 'bench'
  children: ReactNode
}) {
  const t = useTranslations('gallery')
  return (
    <section id={id} className={css.section} aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`} className="h2">
        {t(`section.${id}`)}
      </h2>
      {children}
    </section>
  )
}

function Card({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div className={`card ${css.card}`}>
      {title ? <p className="eyebrow">{title}</p> : null}
      {children}
    </div>
  )
}

function RoundCard({ round }: { round: Round }) {
  const t = useTranslations('gallery')
  const { result, previous, decided, axis } = roundSpecimen(round)
  const statistics = statisticsOf(result, previous, DEFAULT_SETTINGS)
  return (
    <article className={`card ${css.card}`} data-round={round}>
      <p className="eyebrow">{t(`round.${round}`)}</p>
      <h3 className="h2">
        <RevealSentence result={result} statistics={statistics} pass="target" />
      </h3>
      <p className={css.facts}>
        <RevealFacts result={result} statistics={statistics} />
      </p>
      <RevealFigure result={result} previous={previous} statistics={statistics} axis={axis} decided={decided} />
    </article>
  )
}

function ChangeCard({ round }: { round: Round }) {
  const { result, previous } = roundSpecimen(round)
  return (
    <Card>
      <ChangeFigure
        level={3}
        result={result}
        previous={previous}
        statistics={statisticsOf(result, previous, DEFAULT_SETTINGS)}
      />
    </Card>
  )
}

/** The four questions on one room, as the page of the product asks them. */
function Workshop({ view }: { view: RoomView }) {
  const t = useTranslations('gallery')
  const figures = useTranslations('figures')
  const standings = useMemo(() => standingsOf(view), [view])
  const gaps = useMemo(() => gapRows(standings, view.assessment.riskTiers), [standings, view])
  const [order, setOrder] = useState<'model' | 'gap'>('model')
  const groups = groupRows(standings, 'target', 'comprehensiveness')
  const sorted = order === 'gap' ? byGap(gaps).map(({ practice }) => practice) : null
  const sort = (
    <Segmented
      label={figures('sort')}
      value={order}
      onChange={setOrder}
      options={(['model', 'gap'] as const).map((value) => ({ value, text: figures(`order.${value}`) }))}
    />
  )
  return (
    <>
      <div className={css.pair}>
        <Card>
          <MatrixFigure standings={standings} level={3} />
        </Card>
        <Card>
          <GroupsFigure {...groups} axis="comprehensiveness" level={3} />
        </Card>
        <Card>
          <GapsFigure rows={gaps} order={sorted} controls={sort} level={3} />
        </Card>
        <Card>
          <HeatFigure rows={gaps} order={sorted} level={3} />
        </Card>
      </div>
      <div className={css.trio}>
        {OUTLINE.map(({ id }) => (
          <Card key={id}>
            <RadarFigure rows={gaps} domain={id} level={3} />
          </Card>
        ))}
        <Card title={t('hanging')}>
          <HangingGaps gapOf={gapsOf(view)} label={t('hangingLabel')} className={css.hanging ?? ''} />
        </Card>
      </div>
    </>
  )
}

/** Names in Arabic and Hebrew; what surrounds the charts is translated as far as the eye needs it. */
function RightToLeft() {
  const messages = useMessages()
  const locale = useLocale()
  const translated = useMemo(
    () => ({
      ...messages,
      app: {
        ...messages.app,
        level: { 0: 'لا شيء', 1: 'أدنى', 2: 'عند الحاجة', 3: 'متسق', 4: 'مُقنَّن' },
        scope: { 1: 'عام', 2: 'القطاع', 3: 'النظام' },
        group: { business: 'الأعمال', technical: 'التقنية' },
        domain: { governance: 'الحوكمة', enablement: 'التمكين', hardening: 'הקשחה' },
      },
    }),
    [messages],
  )
  const standings = useMemo(() => standingsOf(SAMPLE), [])
  const nameOf = (practice: (typeof PRACTICE_IDS)[number]) => RIGHT_TO_LEFT[practice]
  const second = roundSpecimen('second-round')
  const statistics = statisticsOf(second.result, second.previous, DEFAULT_SETTINGS)
  return (
    <div dir="rtl" lang="ar" className={css.pair}>
      <NextIntlClientProvider locale={locale} messages={translated}>
        <Card>
          <GapsFigure rows={GAP_ROWS} nameOf={nameOf} level={3} />
        </Card>
        <Card>
          <GroupsFigure
            {...groupRows(standings, 'target', 'comprehensiveness')}
            axis="comprehensiveness"
            nameOf={nameOf}
            level={3}
          />
        </Card>
        <Card>
          <MatrixFigure standings={standings} nameOf={nameOf} level={3} />
        </Card>
        <Card>
          <HeatFigure rows={GAP_ROWS} nameOf={nameOf} level={3} />
        </Card>
        <Card>
          <RevealFigure {...second} statistics={statistics} />
        </Card>
        <Card>
          <ChangeFigure result={second.result} previous={second.previous} statistics={statistics} level={3} />
        </Card>
      </NextIntlClientProvider>
    </div>
  )
}

const MANY = 200
const BLOCK = QUESTION_IDS.slice(0, 18)

/** 200 voters on 36 questions, and buttons that reveal as a room does; `npm run bench:charts` presses them. */
function Bench() {
  const t = useTranslations('gallery')
  const [{ view, at, resultOf }, setRoom] = useState(() => ({
    view: fullRoom(MANY),
    at: 0,
    resultOf: preparedRounds(MANY),
  }))
  const reveal = (count: number) =>
    setRoom((room) => {
      const asked =
        count === 1 ? QUESTION_IDS.slice(room.at % QUESTION_IDS.length, (room.at % QUESTION_IDS.length) + 1) : BLOCK
      return { ...room, view: revealNext(room.view, asked, resultOf), at: room.at + 1 }
    })
  const standings = useMemo(() => standingsOf(view), [view])
  return (
    <Card title={t('voters', { n: MANY })}>
      <div className={css.buttons}>
        <button type="button" className="btn" data-bench="one" onClick={() => reveal(1)}>
          {t('revealOne')}
        </button>
        <button type="button" className="btn" data-bench="block" onClick={() => reveal(BLOCK.length)}>
          {t('revealBlock', { n: BLOCK.length })}
        </button>
        <span className="muted small" data-bench="at">
          {t('revealed', { n: at })}
        </span>
      </div>
      <MatrixFigure standings={standings} level={3} />
    </Card>
  )
}
