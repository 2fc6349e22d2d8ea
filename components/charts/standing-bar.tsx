import { STANDINGS, type Standing } from '#model/standing'
import css from './standing-bar.module.css'

/** How many practices stand where, as one bar of counted parts in the order of the legend; parts of zero are left out. */
export function StandingBar({ counts, title }: { counts: Record<Standing, number>; title: string }) {
  return (
    <div className={css.bar} role="img" aria-label={title}>
      {STANDINGS.filter((standing) => counts[standing] > 0).map((standing) => (
        <span key={standing} className={`${css.part} ${css[standing]}`} style={{ flex: counts[standing] }}>
          {counts[standing]}
        </span>
      ))}
    </div>
  )
}

/** The legend's sign for one part. */
export function StandingSwatch({ standing }: { standing: Standing }) {
  return <span className={`${css.part} ${css.swatch} ${css[standing]}`} aria-hidden="true" />
}
