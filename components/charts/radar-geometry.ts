import { lineRadial } from 'd3'

export interface RadarSpoke {
  key: string
  name: string
  target: number | null
  current: number | null
}

export interface RadarGeometry {
  width: number
  height: number
  cx: number
  cy: number
  /** Radius of the ring of each level, 0 at the middle's own small ring. */
  rings: readonly number[]
  /** Where the rings' names stand: between the first two spokes, clear of both. */
  ringNames: readonly { x: number; y: number }[]
  spokes: readonly {
    key: string
    name: string
    x: number
    y: number
    labelX: number
    labelY: number
    anchor: 'start' | 'middle' | 'end'
  }[]
  target: { path: string; points: readonly { key: string; x: number; y: number }[] }
  current: { path: string; points: readonly { key: string; x: number; y: number }[] }
}

const RADIUS = 118
const HUB = 18

/** Practices of one domain as spokes in model order. Only for export: its area means nothing. */
export function radarGeometry(spokes: readonly RadarSpoke[]): RadarGeometry {
  const width = 560
  const height = 380
  const cx = width / 2
  const cy = height / 2 + 2
  const radius = (level: number) => HUB + (level * (RADIUS - HUB)) / 4
  const angle = (at: number) => (at * 2 * Math.PI) / Math.max(1, spokes.length)
  const place = (at: number, r: number) => ({ x: cx + r * Math.sin(angle(at)), y: cy - r * Math.cos(angle(at)) })
  const shape = (levelOf: (spoke: RadarSpoke) => number | null) => {
    const known = spokes.map((spoke, at) => ({ key: spoke.key, at, level: levelOf(spoke) }))
    const line = lineRadial<(typeof known)[number]>()
      .angle(({ at }) => angle(at))
      .radius(({ level }) => radius(level ?? 0))
      .defined(({ level }) => level !== null)
      .digits(1)
    const [head] = known
    return {
      // Closed only where nothing is missing: a line across an unknown level would invent one.
      path: line(head && known.every(({ level }) => level !== null) ? [...known, head] : known) ?? '',
      points: known.flatMap(({ key, at, level }) => (level === null ? [] : [{ key, ...place(at, radius(level)) }])),
    }
  }
  return {
    width,
    height,
    cx,
    cy,
    rings: [0, 1, 2, 3, 4].map(radius),
    ringNames: [0, 1, 2, 3, 4].map((level) => place(0.5, radius(level))),
    spokes: spokes.map(({ key, name }, at) => {
      const tip = place(at, RADIUS)
      const label = place(at, RADIUS + 16)
      const side = Math.sin(angle(at))
      return {
        key,
        name,
        ...tip,
        labelX: label.x,
        labelY: label.y,
        anchor: Math.abs(side) < 0.2 ? 'middle' : side > 0 ? 'start' : 'end',
      }
    }),
    target: shape(({ target }) => target),
    current: shape(({ current }) => current),
  }
}
