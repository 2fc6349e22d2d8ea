import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { gapRows } from '#components/charts/gap-rows'
import { GapsFigure } from '#components/charts/gaps-figure'
import { groupRows } from '#components/charts/group-rows'
import { GroupsFigure } from '#components/charts/groups-figure'
import { HangingGaps } from '#components/charts/hanging-gaps'
import { HatchPatterns } from '#components/charts/hatch-patterns'
import { MatrixFigure } from '#components/charts/matrix-figure'
import { MiniHistogram } from '#components/charts/mini-histogram'
import { gapsOf } from '#model/gaps'
import type { Pass } from '#model/question'
import type { Result } from '#model/result'
import type { RoomView } from '#model/room'
import { standingsOf } from '#model/standing'
import { type PaperSvg, paperSvg } from './paper-svg'
import type { Words } from './words'

/** A chart of the app with what stands around it: its finding in words and its legend. */
export interface Picture {
  heading: string
  finding: string
  caption: string
  svg: PaperSvg
  legend: readonly { mark: PaperSvg; text: string }[]
}

/** In units of the charts; a page's text width is filled with them, so that letters come out between 8 and 9 points. */
const WIDTH = 760

/** How many there are beside those of the decisions. */
const OWN_PAGES = 5

/** The app's own charts of a room, as vectors; those of decisions are drawn when they are asked for. */
export function picturesOf(view: RoomView, words: Words, told: (done: number, total: number) => void = () => {}) {
  const total = OWN_PAGES + view.ledger.filter(({ round }) => round !== null).length
  let done = 0
  const rendered = (figure: ReactNode) => {
    done += 1
    told(Math.min(done, total), total)
    return markupOf(figure, words)
  }
  const standings = standingsOf(view)
  const size = { width: WIDTH, rtl: false }
  const patterns = /<defs>([\s\S]*)<\/defs>/.exec(markupOf(<HatchPatterns />, words))?.[1] ?? ''
  const drawn = (figure: ReactNode) => pictureIn(rendered(figure), patterns)
  const groups = (pass: Pass) => {
    const { rows, without } = groupRows(standings, pass, 'comprehensiveness')
    return rows.length === 0
      ? null
      : drawn(<GroupsFigure rows={rows} without={without} axis="comprehensiveness" nameOf={words.nameOf} size={size} />)
  }
  return {
    gaps: drawn(<GapsFigure rows={gapRows(standings, view.assessment.riskTiers)} nameOf={words.nameOf} size={size} />),
    groups: { target: groups('target'), current: groups('current') },
    agreement: drawn(<MatrixFigure standings={standings} nameOf={words.nameOf} size={size} />),
    emblem: paperSvg(rendered(<HangingGaps gapOf={gapsOf(view)} label="" />)),
    votes: ({ comprehensiveness }: Result, suggested: number | null) =>
      paperSvg(
        rendered(<MiniHistogram votes={comprehensiveness} first={0} suggested={suggested} title="" />),
        patterns,
      ),
  }
}

export type Pictures = ReturnType<typeof picturesOf>

function markupOf(figure: ReactNode, { locale, messages, zone }: Words): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone={zone}>
      {figure}
    </NextIntlClientProvider>,
  )
}

function pictureIn(markup: string, patterns: string): Picture {
  const inside = (pattern: RegExp) => plain(pattern.exec(markup)?.[1] ?? '')
  const legend = /<ul[^>]*data-legend[^>]*>([\s\S]*?)<\/ul>/.exec(markup)?.[1] ?? ''
  return {
    heading: inside(/<h[23][^>]*data-heading[^>]*>([\s\S]*?)<\/h[23]>/),
    finding: inside(/<p[^>]*data-finding[^>]*>([\s\S]*?)<\/p>/),
    caption: inside(/<figcaption[^>]*>(?:<ul[\s\S]*?<\/ul>)?<p>([\s\S]*?)<\/p>/),
    svg: paperSvg(/<svg[^>]*role="img"[\s\S]*?<\/svg>/.exec(markup)?.[0] ?? '<svg/>', patterns),
    legend: [...legend.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, item = '']) => ({
      mark: paperSvg(/<svg[\s\S]*?<\/svg>/.exec(item)?.[0] ?? '<svg/>', patterns),
      text: plain(/<bdi>([\s\S]*?)<\/bdi>/.exec(item)?.[1] ?? ''),
    })),
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

/** Text of markup that React wrote. */
function plain(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}
