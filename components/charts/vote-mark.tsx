import type { Side } from './histogram-geometry'

const FILL = { business: 'c-b', technical: 'c-t', all: 'c-ink' } as const

/** One vote: a business circle, a technical square, or the rounded ink mark of a room that isn't told apart. */
export function VoteMark({ side, x, y, pitch }: { side: Side; x: number; y: number; pitch: number }) {
  if (side === 'business') return <circle className={FILL.business} cx={x} cy={y} r={pitch * 0.42} />
  const size = pitch * (side === 'technical' ? 0.8 : 0.78)
  const corner = side === 'technical' ? Math.min(1, pitch / 12) : pitch * 0.24
  return <rect className={FILL[side]} x={x - size / 2} y={y - size / 2} width={size} height={size} rx={corner} />
}
