import { LEVELS } from '#model/rating'
import css from './dumbbell.module.css'
import { type Capsule, type DumbbellInput, dumbbellOf, levelPosition } from './dumbbell-geometry'

const MIDDLE = 13
const percent = (value: number) => `${value}%`

/**
 * Current (ring) to target (diamond) on the five levels: purple and thick what is to go, teal and thin what is over,
 * hatched what isn't certain. It needs `HatchPatterns` on the page.
 */
export function Dumbbell({
  row,
  title,
  capsuleWords,
}: {
  row: DumbbellInput
  /** The whole row in words. */
  title: string
  /** What stands in a capsule, such as "2 or 3, open". */
  capsuleWords: (capsule: Capsule) => string
}) {
  const { current, target, same, segment, capsules, empty } = dumbbellOf(row)
  return (
    <svg className={css.chart} role="img" aria-label={title}>
      {LEVELS.map((level) => (
        <line
          key={level}
          className="c-grid"
          x1={percent(levelPosition(level))}
          x2={percent(levelPosition(level))}
          y1={3}
          y2={23}
        />
      ))}
      <line className="c-grid" x1={percent(levelPosition(0))} x2={percent(levelPosition(4))} y1={MIDDLE} y2={MIDDLE} />
      {segment && !segment.uncertain ? (
        <line
          className={css[segment.kind]}
          x1={percent(segment.from)}
          x2={percent(segment.to)}
          y1={MIDDLE}
          y2={MIDDLE}
        />
      ) : null}
      {segment?.uncertain ? <UncertainBar from={segment.from} to={segment.to} kind={segment.kind} /> : null}
      {capsules.map((capsule) => (
        <g key={capsule.pass}>
          {[css.bar, ''].map((surface) => (
            <rect
              key={surface}
              className={surface}
              x={percent(capsule.left)}
              width={percent(capsule.width)}
              y={4}
              height={18}
              rx={9}
              style={surface ? { stroke: 'none' } : { fill: 'url(#hatch-divided)', stroke: 'var(--divided)' }}
              strokeWidth={1.25}
              strokeDasharray={capsule.pass === 'current' ? '4 3' : undefined}
            />
          ))}
          {capsule.words ? (
            <text className={css.words} x={percent(capsule.words.at)} y={17} textAnchor={capsule.words.anchor}>
              {capsuleWords(capsule)}
            </text>
          ) : null}
        </g>
      ))}
      {current !== null && !same ? <circle className={css.ring} cx={percent(current)} cy={MIDDLE} r={6} /> : null}
      {target !== null ? (
        <svg x={percent(target)} y={MIDDLE} overflow="visible" aria-hidden="true">
          <path className={css.diamond} d="M0-7.5 7.5 0 0 7.5-7.5 0z" />
          {same ? <circle className={css.dot} r={2.6} /> : null}
        </svg>
      ) : null}
      {empty ? (
        <text className={css.none} x="50%" y={17} textAnchor="middle">
          –
        </text>
      ) : null}
    </svg>
  )
}

function UncertainBar({ from, to, kind }: { from: number; to: number; kind: 'gap' | 'over' }) {
  const hue = kind === 'gap' ? 'gap-line' : 'over-line'
  return (
    <rect
      className={css.bar}
      x={percent(Math.min(from, to))}
      width={percent(Math.abs(to - from))}
      y={MIDDLE - 5}
      height={10}
      style={{ fill: `url(#hatch-${hue})`, stroke: `var(--${hue})` }}
    />
  )
}
