import { memo, type ReactNode } from 'react'
import type { AgreementLabel } from '#model/statistics/statistics'
import { DiscMark } from './disc-mark'
import { type CellGeometry, cellGeometry, MATRIX_COLUMNS, type MatrixColumn, type MatrixRow } from './matrix-geometry'
import { columnBox, type RowLayout, type RowSection, rowLayout } from './row-layout'
import { RowName } from './row-names'
import { type Moving, RowPicture } from './row-picture'

export interface MatrixWords {
  /** What the picture shows, finding first. */
  name: string
  pass: Readonly<Record<'target' | 'current', string>>
  axis: Readonly<Record<'level' | 'scope', string>>
  /** For cells without a histogram. */
  hidden: string
  noScope: string
}

const HEAD = 40

export function matrixLayout(width: number, rtl: boolean, sections: readonly RowSection[]): RowLayout {
  return rowLayout({ width, rtl, sections, aside: 0, head: HEAD, mark: 32 })
}

/** Every question on both axes: 72 small histograms, each beside its disc. Only cells whose votes changed are drawn again. */
export function ConsensusMatrix({
  layout,
  rtl,
  rows,
  words,
  ...moves
}: Moving & {
  layout: RowLayout
  rtl: boolean
  rows: readonly MatrixRow[]
  words: MatrixWords
}) {
  const { area } = layout
  const column = columnBox(area, 0, 4, rtl).width
  const band = Math.max(6, Math.min(14, Math.floor((column - 30) / 5)))
  return (
    <RowPicture
      layout={layout}
      name={words.name}
      rows={rows}
      {...moves}
      heads={<Heads layout={layout} rtl={rtl} words={words} />}
    >
      {({ cells }, place) => {
        return (
          <>
            <RowName row={place} layout={layout} quiet={cells.every(({ state }) => state === 'excluded')} />
            {cells.map((cell, at) => {
              const { left } = columnBox(area, at, 4, rtl)
              const y = Math.round(place.middle - 12)
              if (cell.state !== 'votes') {
                return (
                  <Words key={cell.column} x={left} y={place.middle + 4}>
                    {cell.state === 'hidden' ? words.hidden : cell.state === 'no-scope' ? words.noScope : '–'}
                  </Words>
                )
              }
              const drawn = cellGeometry(cell, band)
              return <Cell key={cell.column} x={Math.round(left)} y={y} {...drawn} label={cell.label} />
            })}
          </>
        )
      }}
    </RowPicture>
  )
}

function Words({ x, y, children }: { x: number; y: number; children: ReactNode }) {
  return (
    <text className="c-mut" x={x} y={y} fontSize={12} style={{ direction: 'ltr' }}>
      {children}
    </text>
  )
}

/** Compared by its own numbers, so that a room that changed elsewhere doesn't touch it. */
const Cell = memo(function Cell({
  x,
  y,
  business,
  technical,
  all,
  axis,
  suggestedX,
  band,
  width,
  height,
  label,
}: CellGeometry & { x: number; y: number; label: AgreementLabel }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      {suggestedX !== null && (
        <rect
          x={suggestedX + 0.5}
          y={-1}
          width={band - 1}
          height={height + 2}
          rx={2}
          style={{ fill: 'var(--selected)', stroke: 'var(--axis)', strokeWidth: 0.75 }}
        />
      )}
      <path className="c-axis" d={axis} />
      {business && <path className="c-b" d={business} />}
      {technical && <path className="c-t" d={technical} />}
      {all && <path className="c-ink" d={all} />}
      <DiscMark label={label} x={width + 6} y={height / 2 - 8} />
    </g>
  )
})

function Heads({ layout, rtl, words }: { layout: RowLayout; rtl: boolean; words: MatrixWords }) {
  const { area, size } = layout
  return MATRIX_COLUMNS.map((column, at) => {
    const { left } = columnBox(area, at, 4, rtl)
    const [pass, axis] = partsOf(column)
    return (
      <g key={column} style={{ direction: 'ltr' }}>
        <text x={left} y={14} fontSize={size - 1} fontWeight={600}>
          {words.pass[pass]}
        </text>
        <text className="c-mut" x={left} y={14 + layout.line} fontSize={size - 1}>
          {words.axis[axis]}
        </text>
      </g>
    )
  })
}

function partsOf(column: MatrixColumn): ['target' | 'current', 'level' | 'scope'] {
  return [column.startsWith('target') ? 'target' : 'current', column.endsWith('level') ? 'level' : 'scope']
}
