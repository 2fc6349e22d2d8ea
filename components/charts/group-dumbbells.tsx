import { memo } from 'react'
import { oneDecimal } from './finding-words'
import { barHeights, type GroupRow } from './group-rows'
import { levelRowLayout, levelX, type RowLayout, type RowSection } from './row-layout'
import { LevelHeads, RowName } from './row-names'
import { inOneOrder, type Moving, RowPicture } from './row-picture'
import { VoteMark } from './vote-mark'

export interface GroupWords {
  name: string
  /** Heads of the levels, low to high. */
  levels: readonly string[]
  apart: string
  few: string
  /** A number in the language of the words. */
  number: (value: number) => string
}

const HALF = 15

export function groupLayout(width: number, rtl: boolean, sections: readonly RowSection[]): RowLayout {
  return levelRowLayout({
    width,
    rtl,
    sections,
    aside: 52,
    mark: 40,
  })
}

/** Where each group's middle vote lies, joined by a line; both distributions stand pale behind it. */
export function GroupDumbbells({
  layout,
  rows,
  first,
  words,
  ...moves
}: Moving & {
  layout: RowLayout
  rows: readonly GroupRow[]
  /** Number of the first level: 0, or 1 for scope. */
  first: 0 | 1
  words: GroupWords
}) {
  const { area, size, narrow } = layout
  return (
    <RowPicture
      layout={layout}
      name={words.name}
      rows={inOneOrder(rows)}
      {...moves}
      heads={
        <>
          <LevelHeads layout={layout} names={words.levels} />
          <text className="c-mut" x={layout.asideX} y={16} textAnchor="end" fontSize={narrow ? 11 : size - 1}>
            {words.apart}
          </text>
        </>
      }
    >
      {(row, place) => {
        const { w1, label, fewVotes } = row.distance
        return (
          <>
            <RowName row={place} layout={layout} strong={label === 'far-apart'} />
            <Row
              business={row.business.join(',')}
              technical={row.technical.join(',')}
              middleBusiness={row.distance.lowMedian.business}
              middleTechnical={row.distance.lowMedian.technical}
              left={area.left}
              right={area.right}
              y={place.middle}
              first={first}
            />
            <text
              x={layout.asideX}
              y={place.middle + size * 0.36}
              textAnchor="end"
              fontSize={size}
              fontWeight={label === 'far-apart' ? 650 : 400}
              className={label === 'aligned' ? 'c-mut' : undefined}
            >
              {words.number(oneDecimal(w1))}
            </text>
            {fewVotes ? (
              <text
                className="c-mut"
                x={layout.asideX}
                y={place.middle + size * 0.36 + 13}
                textAnchor="end"
                fontSize={11}
              >
                {words.few}
              </text>
            ) : null}
          </>
        )
      }}
    </RowPicture>
  )
}

const Row = memo(function Row({
  business,
  technical,
  middleBusiness,
  middleTechnical,
  left,
  right,
  y,
  first,
}: {
  /** Counts, joined: a text is compared at a glance. */
  business: string
  technical: string
  middleBusiness: number | null
  middleTechnical: number | null
  left: number
  right: number
  y: number
  first: number
}) {
  const counts = { business: business.split(',').map(Number), technical: technical.split(',').map(Number) }
  const heights = barHeights(counts)
  const levels = counts.business.length
  const area = { left, right }
  const band = (right - left) / levels
  const x = (level: number) => levelX(area, level, levels, first)
  const bars = (shares: readonly number[], direction: 1 | -1) =>
    shares
      .map((share, at) => {
        if (share === 0) return ''
        const from = y + direction * 1.5
        const length = Math.max(1, share * HALF)
        return `M${round(left + band * at + band * 0.14)} ${from}h${round(band * 0.72)}v${round(direction * length)}h${round(-band * 0.72)}z`
      })
      .join('')
  const same = middleBusiness !== null && middleBusiness === middleTechnical
  return (
    <>
      <path className="c-b" opacity={0.3} d={bars(heights.business, -1)} />
      <path className="c-t" opacity={0.3} d={bars(heights.technical, 1)} />
      <path className="c-grid" d={`M${round(left)} ${y}H${round(right)}`} />
      {middleBusiness !== null && middleTechnical !== null && !same ? (
        <path
          className="c-line"
          strokeWidth={2.5}
          d={`M${round(x(middleBusiness))} ${y}H${round(x(middleTechnical))}`}
        />
      ) : null}
      {middleBusiness !== null ? <Mark side="business" x={x(middleBusiness) - (same ? 7 : 0)} y={y} /> : null}
      {middleTechnical !== null ? <Mark side="technical" x={x(middleTechnical) + (same ? 7 : 0)} y={y} /> : null}
    </>
  )
})

/** On a ring of the ground, so that a mark stands clear of the bars behind it. */
function Mark({ side, x, y }: { side: 'business' | 'technical'; x: number; y: number }) {
  return (
    <>
      {side === 'business' ? (
        <circle cx={x} cy={y} r={8} style={{ fill: 'var(--surface)' }} />
      ) : (
        <rect x={x - 8} y={y - 8} width={16} height={16} rx={2} style={{ fill: 'var(--surface)' }} />
      )}
      <VoteMark side={side} x={x} y={y} pitch={15} />
    </>
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
