import { useTranslations } from 'next-intl'
import { LEVELS, SCOPES } from '#model/rating'
import type { Result, Split } from '#model/result'
import type { Side } from './histogram-geometry'

/** The numbers of one axis of a round as a table: levels and other answers by group, and the round before. */
export function VotesTable({
  axis,
  result,
  previous,
  nameOf,
}: {
  axis: 'comprehensiveness' | 'scope'
  result: Result
  previous: Result | null
  nameOf(level: number): string
}) {
  const t = useTranslations('charts')
  const app = useTranslations('app')
  const votes = result[axis]
  const before = previous?.[axis] ?? null
  const columns = [
    { key: 'business', head: app('group.business'), counts: votes.business },
    { key: 'technical', head: app('group.technical'), counts: votes.technical },
    { key: 'all', head: t('everybody'), counts: totals(votes) },
    { key: 'before', head: t('round', { round: previous?.round ?? 0 }), counts: before && totals(before) },
  ].filter((column) => column.counts !== null)
  const first = axis === 'scope' ? 1 : 0
  const outside = [
    { key: 'dont-know', head: t('dontKnow'), counts: result.dontKnow },
    { key: 'abstain', head: t('abstain'), counts: result.abstain },
  ]
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('heading', { axis })}</th>
          {columns.map(({ key, head }) => (
            <th scope="col" key={key}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(axis === 'scope' ? SCOPES : LEVELS).map((level) => (
          <tr key={level}>
            <th scope="row">{`${level} ${nameOf(level)}`}</th>
            {columns.map(({ key, counts }) => (
              <td key={key}>{counts?.[level - first]}</td>
            ))}
          </tr>
        ))}
        {outside.map(({ key, head, counts }) => (
          <tr key={key}>
            <th scope="row">{head}</th>
            {columns.map((column) => (
              <td key={column.key}>{column.key === 'before' ? '' : (counts[column.key as Side] ?? '')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The room's counts, added up where only the groups are given. */
function totals({ all, business, technical }: Split): readonly number[] | null {
  if (all) return all
  return business && technical ? business.map((count, index) => count + (technical[index] ?? 0)) : null
}
