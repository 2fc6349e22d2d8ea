import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ChangeFigure } from '#components/charts/change-figure'
import { byGap, gapRows } from '#components/charts/gap-rows'
import { GapsFigure, HeatFigure } from '#components/charts/gaps-figure'
import { groupRows } from '#components/charts/group-rows'
import { GroupsFigure } from '#components/charts/groups-figure'
import { HangingGaps } from '#components/charts/hanging-gaps'
import { MatrixFigure } from '#components/charts/matrix-figure'
import { ProjectionFigure } from '#components/charts/projection-figure'
import { projectionRows } from '#components/charts/projection-rows'
import { RadarFigure } from '#components/charts/radar-figure'
import { RevealFigure } from '#components/charts/reveal-figure'
import { SlopeFigure, SlopeRowsFigure } from '#components/charts/slope-figure'
import { messages } from '#lib/messages/messages'
import { gapsOf } from '#model/gaps'
import { DEFAULT_SETTINGS } from '#model/settings'
import { standingsOf } from '#model/standing'
import { statisticsOf } from '#model/statistics/statistics-of'
import { fullRoom, lastAssessment, planned, RIGHT_TO_LEFT, ROUNDS, roomOf, roundSpecimen } from './specimens'

/**
 * Each chart as the picture it draws, compared with the one in `pictures/`. Open those in a browser to look at them;
 * after a change that is meant, `npx vitest run components/gallery -u` draws them anew.
 */

const WIDE = { width: 1180, rtl: false }
const PHONE = { width: 328, rtl: false }
const RIGHT = { width: 900, rtl: true }

function markupOf(figure: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={messages} timeZone="UTC">
      {figure}
    </NextIntlClientProvider>,
  )
}

/** Pictures of a markup as files that stand alone: with the tokens' stylesheet, and without names that a build makes up. */
function picturesIn(markup: string, rtl = false): string[] {
  return [...markup.matchAll(/<svg[^>]*role="img"[\s\S]*?<\/svg>/g)].map(
    ([svg]) =>
      `<?xml-stylesheet type="text/css" href="../../../app/tokens.css"?>\n${svg
        .replace('<svg ', `<svg xmlns="http://www.w3.org/2000/svg"${rtl ? ' direction="rtl"' : ''} `)
        .replace(' data-slide="true"', '')
        .replace(/(id|aria-labelledby)="[^"]*"/g, '$1="title"')
        .replace(/class="([^"]*)"/g, (_, names: string) => {
          const kept = names.split(' ').filter((name) => /^c-[a-z]+$/.test(name))
          return kept.length > 0 ? `class="${kept.join(' ')}"` : ''
        })
        .replaceAll('><', '>\n<')}\n`,
  )
}

async function expectPicture(svg: string | undefined, name: string): Promise<void> {
  expect(svg).toBeDefined()
  await expect(svg).toMatchFileSnapshot(`pictures/${name}.svg`)
}

const room = roomOf(14)
const standings = standingsOf(room)
const gaps = gapRows(standings, room.assessment.riskTiers)
const last = lastAssessment()
const slopes = gaps.map(({ practice, gap }) => ({
  practice,
  last: last[practice] ?? null,
  now: gap.current,
  target: gap.target,
}))

describe.each(ROUNDS)('a round with "%s"', (round) => {
  const { result, previous, decided, axis } = roundSpecimen(round)
  const statistics = statisticsOf(result, previous, DEFAULT_SETTINGS)
  const markup = markupOf(
    <RevealFigure result={result} previous={previous} statistics={statistics} axis={axis} decided={decided} />,
  )

  test('is drawn as before', async () => {
    const pictures = picturesIn(markup)
    const [wide, narrow] = pictures
    const map = pictures.at(-1)
    if (round === 'withheld') {
      expect(wide).toBeUndefined()
      expect(markup).toContain('without showing a person')
      return
    }
    await expectPicture(wide, `round-${round}`)
    await expectPicture(narrow, `round-${round}-phone`)
    await expectPicture(map, `map-${round}`)
  })
})

const figures: readonly [name: string, figure: ReactNode, rtl?: boolean][] = [
  ['matrix', <MatrixFigure key="" standings={standings} size={WIDE} />],
  ['matrix-phone', <MatrixFigure key="" standings={standings} size={PHONE} />],
  ['matrix-nobody', <MatrixFigure key="" standings={standingsOf(roomOf(0))} size={WIDE} />],
  ['matrix-two', <MatrixFigure key="" standings={standingsOf(roomOf(2))} size={WIDE} />],
  ['matrix-two-hundred', <MatrixFigure key="" standings={standingsOf(fullRoom(200))} size={WIDE} />],
  [
    'groups',
    <GroupsFigure
      key=""
      {...groupRows(standings, 'target', 'comprehensiveness')}
      axis="comprehensiveness"
      size={WIDE}
    />,
  ],
  ['groups-scope', <GroupsFigure key="" {...groupRows(standings, 'current', 'scope')} axis="scope" size={WIDE} />],
  [
    'groups-phone',
    <GroupsFigure
      key=""
      {...groupRows(standings, 'target', 'comprehensiveness')}
      axis="comprehensiveness"
      size={PHONE}
    />,
  ],
  ['gaps', <GapsFigure key="" rows={gaps} size={WIDE} />],
  ['gaps-sorted', <GapsFigure key="" rows={gaps} order={byGap(gaps).map(({ practice }) => practice)} size={WIDE} />],
  ['gaps-phone', <GapsFigure key="" rows={gaps} size={PHONE} />],
  [
    'gaps-right-to-left',
    <GapsFigure key="" rows={gaps} nameOf={(practice) => RIGHT_TO_LEFT[practice]} size={RIGHT} />,
    true,
  ],
  ['heat', <HeatFigure key="" rows={gaps} size={WIDE} />],
  ['heat-phone', <HeatFigure key="" rows={gaps} size={PHONE} />],
  [
    'heat-right-to-left',
    <HeatFigure key="" rows={gaps} nameOf={(practice) => RIGHT_TO_LEFT[practice]} size={RIGHT} />,
    true,
  ],
  [
    'projection',
    <ProjectionFigure
      key=""
      rows={projectionRows(planned(room), '2027-06-30')}
      when="by the end of Q2 2027"
      size={WIDE}
    />,
  ],
  [
    'projection-phone',
    <ProjectionFigure key="" rows={projectionRows(planned(room), 'all')} when="once all is done" size={PHONE} />,
  ],
  ['projection-none', <ProjectionFigure key="" rows={projectionRows(roomOf(0), 'now')} when="today" size={WIDE} />],
  [
    'projection-right-to-left',
    <ProjectionFigure
      key=""
      rows={projectionRows(planned(room), '2027-06-30')}
      when="by the end of Q2 2027"
      nameOf={(practice) => RIGHT_TO_LEFT[practice]}
      size={RIGHT}
    />,
    true,
  ],
  ['slopes', <SlopeFigure key="" rows={slopes} size={WIDE} />],
  ['slope-rows', <SlopeRowsFigure key="" rows={slopes} size={WIDE} />],
  ['slope-rows-phone', <SlopeRowsFigure key="" rows={slopes} size={PHONE} />],
  ['radar', <RadarFigure key="" rows={gaps} domain="hardening" size={WIDE} />],
  ['hanging-gaps', <HangingGaps key="" gapOf={gapsOf(room)} label="Gaps" />],
]

test.each(figures)('the chart "%s" is drawn as before', async (name, figure, rtl) => {
  await expectPicture(picturesIn(markupOf(figure), rtl)[0], name)
})

test.each([
  ['change', WIDE],
  ['change-phone', PHONE],
] as const)('the figure "%s" is drawn as before', async (name, size) => {
  const { result, previous } = roundSpecimen('second-round')
  const statistics = statisticsOf(result, previous, DEFAULT_SETTINGS)
  const markup = markupOf(<ChangeFigure result={result} previous={previous} statistics={statistics} size={size} />)
  await expectPicture(picturesIn(markup)[0], name)
})

test('every figure is named by its finding, and has its table', () => {
  for (const [name, figure] of figures) {
    if (name === 'hanging-gaps') continue
    const markup = markupOf(figure)
    const finding = /data-finding="true">([^<]*)</.exec(markup)?.[1] ?? ''
    const label = /<svg[^>]*role="img"[^>]*aria-label="([^"]*)"/.exec(markup)?.[1] ?? ''
    expect(finding, name).not.toBe('')
    expect(label, name).toContain(finding)
    expect(markup, name).toContain('<table>')
    expect(markup, name).toContain('<figcaption')
  }
})

test('the keyboard stops once at a figure, and every level or row has its words', () => {
  const markup = markupOf(<GapsFigure rows={gaps} size={WIDE} />)
  const stops = [...markup.matchAll(/<(?:a|button)[^>]*data-stop[^>]*>/g)].map(([tag]) => tag)
  expect(stops.length).toBe(18)
  expect(stops.filter((tag) => tag.includes('tabindex="0"')).length).toBe(1)
  expect(stops.every((tag) => /aria-label="[^"]{10,}"/.test(tag))).toBe(true)
})

test('pictures use no colour but the tokens', () => {
  for (const [name, figure] of figures)
    expect(markupOf(figure), name).not.toMatch(/(?:fill|stroke)(?::|=")\s*(?:#|rgb|hsl)/)
})
