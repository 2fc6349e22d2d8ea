import { levelNamesTouch, levelX, type PlacedRow, type RowLayout } from './row-layout'

/** Headings of a chart of rows, with their hairline. */
export function RowSections({ layout }: { layout: RowLayout }) {
  const { nameX, size, width, narrow, line } = layout
  const far = nameX === 0 ? width : 0
  return layout.sections.map(({ key, name, note, y, height }) => {
    const below = narrow && note !== ''
    const base = y + (below ? line : height / 2 + size * 0.36)
    return (
      <g key={key}>
        <rect x={0} y={y} width={width} height={height} style={{ fill: 'var(--sunken)' }} />
        <text x={nameX === 0 ? 8 : nameX - 8} y={base} fontSize={size - 1} fontWeight={600}>
          {name}
        </text>
        {note ? (
          <text
            className="c-mut"
            x={below ? (nameX === 0 ? 8 : nameX - 8) : nameX === 0 ? far - 8 : far + 8}
            y={below ? base + line : base}
            textAnchor={below ? 'start' : 'end'}
            fontSize={size - 1}
          >
            {note}
          </text>
        ) : null}
      </g>
    )
  })
}

/** The name of a row, on as many lines as it needs, and the hairline above it. */
export function RowName({
  row,
  layout,
  strong = false,
  quiet = false,
}: {
  row: PlacedRow
  layout: RowLayout
  strong?: boolean
  quiet?: boolean
}) {
  const { nameX, size, line, width } = layout
  return (
    <>
      <path className="c-grid" d={`M0 .5H${width}`} />
      {row.lines.map((each, at) => (
        <text
          key={each}
          x={nameX}
          y={row.nameY + at * line}
          fontSize={size}
          fontWeight={strong ? 600 : 400}
          className={quiet ? 'c-mut' : undefined}
        >
          {each}
        </text>
      ))}
    </>
  )
}

/** Where a row of a chart is asked about, as shares of the picture. */
export function rowStop(row: PlacedRow, layout: RowLayout) {
  return { left: 0, top: row.y / layout.height, width: 1, height: row.height / layout.height }
}

/** The names of the levels over their bands; where bands are narrow every second one stands lower. */
export function LevelHeads({ layout, names }: { layout: RowLayout; names: readonly string[] }) {
  const { area, size, narrow } = layout
  const staggered = names.length > 3 && levelNamesTouch(layout)
  return names.map((name, at) => (
    <text
      key={name}
      className="c-mut"
      x={levelX(area, at, names.length)}
      y={staggered && at % 2 === 1 ? 29 : 16}
      textAnchor="middle"
      fontSize={narrow ? 11 : size - 1}
    >
      {name}
    </text>
  ))
}
