import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'

import { OUTLINE } from '#model/catalogue/outline'
import type { Gap } from '#model/gap'
import { practiceIdOf } from '#model/question'
import { LEVELS, type Rating } from '#model/rating'
import type { RoomView } from '#model/room'
import { ConsensusCell } from './consensus-cell'
import css from './overview.module.css'
import { MarkLegend } from './overview-legend'
import type { OverviewRow } from './overview-rows'
import { RowDumbbell } from './row-dumbbell'
import { type HrefOfRow, RowLink } from './row-link'
import { ScopeChange } from './scope-change'
import { ToGo } from './to-go'

const COLUMNS = 9

/** One row a practice. A real table: the marks are pictures of what its cells say. */
export function OverviewTable({
  view,
  rows,
  grouped,
  hrefOf,
}: {
  view: RoomView
  rows: readonly OverviewRow[]
  /** Under the names of their domains. */
  grouped: boolean
  hrefOf: HrefOfRow
}) {
  const t = useTranslations('overview')
  const app = useTranslations('app')
  const focus = view.assessment.focus && practiceIdOf(view.assessment.focus)
  const rowOf = (row: OverviewRow) => (
    <Row key={row.practice} row={row} focused={row.practice === focus} hrefOf={hrefOf} />
  )
  return (
    <section className={`card ${css.tableCard}`} aria-label={t('table')}>
      <table className={css.table}>
        <caption className="sr">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col" className={css.name}>
              {t('column.practice')}
            </th>
            <th scope="col" className={css.bell}>
              <span className="sr">{t('column.dumbbell')}</span>
              <span className={css.levels} aria-hidden="true">
                {LEVELS.map((level) => (
                  <span key={level}>{app(`level.${level}`)}</span>
                ))}
              </span>
            </th>
            <th scope="col" className={css.togo}>
              {t('column.togo')}
            </th>
            <th scope="col" className={css.scopes}>
              {t('column.scope')}
            </th>
            {(['target-level', 'target-scope', 'current-level', 'current-scope'] as const).map((column) => (
              <th key={column} scope="col" className={column.endsWith('scope') ? css.miniScope : css.miniLevel}>
                {t(`column.${column}`)}
              </th>
            ))}
            <th scope="col" className={css.apart}>
              {t('column.apart')}
            </th>
          </tr>
        </thead>
        {grouped ? (
          OUTLINE.map(({ id }) => (
            <tbody key={id}>
              <tr className={css.domain}>
                <th colSpan={COLUMNS} scope="rowgroup">
                  {app(`domain.${id}`)}
                </th>
              </tr>
              {rows.filter(({ domain }) => domain === id).map(rowOf)}
            </tbody>
          ))
        ) : (
          <tbody>{rows.map(rowOf)}</tbody>
        )}
      </table>
      <div className={css.foot}>
        <MarkLegend />
      </div>
    </section>
  )
}

function Row({ row, focused, hrefOf }: { row: OverviewRow; focused: boolean; hrefOf: HrefOfRow }) {
  const t = useTranslations('overview')
  const { gap, target, current, standing, name, apart } = row
  const shown = target.decision && !current.decision ? current : target
  const href = standing === 'excluded' ? null : hrefOf(shown.question, shown.decision?.number ?? null)
  const charts = [
    ['target-level', target, 'comprehensiveness'],
    ['target-scope', target, 'scope'],
    ['current-level', current, 'comprehensiveness'],
    ['current-scope', current, 'scope'],
  ] as const
  return (
    <tr className={`${focused ? css.focused : ''} ${standing === 'excluded' ? css.excluded : ''}`}>
      <th scope="row" className={css.name}>
        <RowLink href={href}>{name}</RowLink>
        {focused ? <span className="sr">, {t('focus')}</span> : null}
        {row.lacksEvidence ? (
          <span className={css.noEvidence}>
            <TriangleAlert className="i" aria-hidden />
            {t('noEvidence')}
          </span>
        ) : null}
      </th>
      <td className={css.bell}>
        {standing === 'excluded' ? null : (
          <>
            <RowDumbbell row={row} />
            <LevelChange gap={gap} />
          </>
        )}
      </td>
      <td className={css.togo}>
        <ToGo gap={gap} standing={standing} />
      </td>
      <td className={css.scopes}>{standing === 'excluded' ? null : <ScopeChange gap={gap} />}</td>
      {charts.map(([column, question, axis]) => (
        <td key={column} className={axis === 'scope' ? css.miniScope : css.miniLevel}>
          {standing === 'excluded' ? null : (
            <ConsensusCell standing={question} axis={axis} name={t(`column.${column}`)} />
          )}
        </td>
      ))}
      <td className={css.apart} data-words={t('column.apart')} data-far={apart !== null && apart >= 1 ? '' : undefined}>
        {standing === 'excluded' ? null : apart === null ? (
          <>
            <span aria-hidden="true">{t('apart.none')}</span>
            <span className="sr">{t('apart.noneNamed')}</span>
          </>
        ) : (
          t('apart.value', { value: apart })
        )}
      </td>
    </tr>
  )
}

/** The same in words, for the narrow layout, which has no heads of columns. */
function LevelChange({ gap }: { gap: Gap }) {
  const app = useTranslations('app')
  if (!gap.current && !gap.target) return null
  const nameOf = (rating: Rating | null) => (rating ? app(`level.${rating.comprehensiveness}`) : '–')
  const isOne = gap.comprehensiveness === 0
  return (
    <span className={css.levelChange} aria-hidden="true">
      {isOne ? null : `${nameOf(gap.current)} → `}
      <b>{nameOf(gap.target)}</b>
    </span>
  )
}
