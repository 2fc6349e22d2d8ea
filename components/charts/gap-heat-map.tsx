import type { ReactNode } from 'react'
import { DiscMark } from './disc-mark'
import { oneDecimal } from './finding-words'
import { type GapRow, type HeatCell, heatColours, signed } from './gap-rows'
import { columnBox, type RowLayout, type RowSection, rowLayout } from './row-layout'
import { RowName } from './row-names'
import { inOneOrder, type Moving, RowPicture } from './row-picture'

export interface HeatWords {
  name: string
  /** Heads of the five columns: level, scope, tier, agreement, apart. Each on up to two lines. */
  columns: readonly (readonly string[])[]
  tier: Readonly<Record<1 | 2 | 3, string>>
  excluded: string
  /** A number in the language of the words. */
  number: (value: number) => string
}

const HEAD = 40
const COLUMNS = 5

export function heatLayout(width: number, rtl: boolean, sections: readonly RowSection[]): RowLayout {
  return rowLayout({ width, rtl, sections, aside: 0, head: HEAD, mark: 30 })
}

/** The gaps as numbers on their ramps, with what they stand on beside them. No total: levels don't add up. */
export function GapHeatMap({
  layout,
  rtl,
  rows,
  words,
  ...moves
}: Moving & {
  layout: RowLayout
  rtl: boolean
  rows: readonly GapRow[]
  words: HeatWords
}) {
  const { area, size, narrow, line } = layout
  const boxes = Array.from({ length: COLUMNS }, (_, at) => columnBox(area, at, COLUMNS, rtl))
  return (
    <RowPicture
      layout={layout}
      name={words.name}
      rows={inOneOrder(rows)}
      {...moves}
      heads={words.columns.map((lines, at) =>
        lines.map((each, index) => (
          <text
            key={each}
            className="c-mut"
            x={(boxes[at]?.left ?? 0) + (boxes[at]?.width ?? 0) / 2}
            y={14 + index * line}
            textAnchor="middle"
            fontSize={narrow ? 11 : size - 1}
          >
            {each}
          </text>
        )),
      )}
    >
      {(row, place) => {
        const top = narrow ? place.middle - 15 : 2
        const tall = narrow ? 30 : place.height - 4
        const at = (column: number) => ({
          x: Math.round((boxes[column]?.left ?? 0) + 2),
          y: top,
          width: Math.round((boxes[column]?.width ?? 0) - 4),
          height: tall,
        })
        const middle = (column: number) => (boxes[column]?.left ?? 0) + (boxes[column]?.width ?? 0) / 2
        const base = place.middle + size * 0.36
        const words_ = (column: number, children: ReactNode, quiet = false) => (
          <text
            x={middle(column)}
            y={base}
            textAnchor="middle"
            fontSize={narrow ? 12 : size - 1}
            className={quiet ? 'c-mut' : undefined}
          >
            {children}
          </text>
        )
        return (
          <>
            <RowName row={place} layout={layout} quiet={row.excluded} />
            {row.excluded ? (
              words_(2, words.excluded, true)
            ) : (
              <>
                <Heat cell={row.level} box={at(0)} base={base} size={size} />
                <Heat cell={row.scope} box={at(1)} base={base} size={size} />
                {words_(2, row.tier ? words.tier[row.tier] : '–', row.tier === null)}
                {row.agreement.target === null && row.agreement.current === null ? (
                  words_(3, '–', true)
                ) : (
                  <>
                    {row.agreement.target ? (
                      <DiscMark label={row.agreement.target} x={middle(3) - (rtl ? -2 : 18)} y={place.middle - 8} />
                    ) : null}
                    {row.agreement.current ? (
                      <DiscMark label={row.agreement.current} x={middle(3) + (rtl ? -18 : 2)} y={place.middle - 8} />
                    ) : null}
                  </>
                )}
                {words_(
                  4,
                  row.apart === null ? '–' : words.number(oneDecimal(row.apart)),
                  row.apart === null || row.apart < 0.5,
                )}
              </>
            )}
          </>
        )
      }}
    </RowPicture>
  )
}

function Heat({
  cell: { steps, uncertain },
  box,
  base,
  size,
}: {
  cell: HeatCell
  box: { x: number; y: number; width: number; height: number }
  base: number
  size: number
}) {
  const colours = heatColours(steps)
  const middle = box.x + box.width / 2
  const text = signed(steps)
  if (!colours) {
    return (
      <>
        <rect {...box} rx={4} style={{ fill: 'none', stroke: 'var(--axis)' }} strokeDasharray="3 3" />
        <text className="c-mut" x={middle} y={base} textAnchor="middle" fontSize={size}>
          {text}
        </text>
      </>
    )
  }
  const hatched = uncertain && steps !== 0
  return (
    <>
      <rect {...box} rx={4} style={{ fill: hatched ? 'var(--surface)' : colours.ground, stroke: 'var(--axis)' }} />
      {hatched ? (
        <>
          <rect
            {...box}
            rx={4}
            style={{ fill: `url(#hatch-${(steps ?? 0) > 0 ? 'gap' : 'over'}-line)` }}
            opacity={0.55}
          />
          <rect
            x={middle - 16}
            y={base - size}
            width={32}
            height={size + 5}
            rx={4}
            style={{ fill: 'var(--surface)' }}
          />
        </>
      ) : null}
      <text
        x={middle}
        y={base}
        textAnchor="middle"
        fontSize={size}
        fontWeight={steps === 0 ? 400 : 650}
        style={{ fill: hatched ? 'var(--ink)' : colours.text, direction: 'ltr' }}
      >
        {text}
      </text>
    </>
  )
}
