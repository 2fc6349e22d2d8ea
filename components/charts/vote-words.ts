import { sum } from 'd3'
import { useTranslations } from 'next-intl'
import type { Level, Scope } from '#model/rating'
import type { Suggestion } from '#model/statistics/statistics'
import type { HistogramGeometry, Side } from './histogram-geometry'
import type { MapWords } from './level-scope-map'
import type { MapCell, MapGeometry } from './map-geometry'
import type { HistogramWords } from './mirrored-histogram'

/** The words of a histogram of votes on one axis, wherever it hangs. */
export function useVoteWords(axis: 'comprehensiveness' | 'scope') {
  const t = useTranslations('charts')
  const app = useTranslations('app')
  const levelName = (level: number) =>
    axis === 'scope' ? app(`scope.${level as Scope}`) : app(`level.${level as Level}`)
  const sideName: Record<Side, string> = {
    business: app('group.business'),
    technical: app('group.technical'),
    all: t('everybody'),
  }
  /** How many votes there are, and those of each side that has some, level by level. */
  const spoken = (n: number, { sides }: HistogramGeometry): string[] => [
    t('title', { axis, n }),
    ...sides
      .filter((side) => side.n > 0)
      .map(({ side, counts }) =>
        t('titleSide', {
          side: sideName[side],
          list: counts
            .map(({ level, count }) => t('titleCount', { count, level: levelName(level), number: level }))
            .join(', '),
        }),
      ),
  ]
  const words: Omit<HistogramWords, 'title'> = {
    levelName,
    sideName,
    votes: (n) => t('votes', { n }),
    middle: (level) => t('middle', { number: level }),
    yours: t('yours'),
  }
  return { words, spoken }
}

/** The words of the map of levels and scopes. */
export function useMapWords() {
  const t = useTranslations('charts')
  const app = useTranslations('app')
  const countOf = ({ level, scope, total }: Pick<MapCell, 'level' | 'scope' | 'total'>) => {
    const name = `${level} ${app(`level.${level as Level}`)}`
    return t('mapCount', { pair: scope === null ? name : `${name}, ${app(`scope.${scope as Scope}`)}`, n: total })
  }
  const wordsOf = ({ cells }: MapGeometry): MapWords => ({
    title: t('mapTitle', {
      n: sum(cells, ({ total }) => total),
      list: cells
        .filter(({ total }) => total > 0)
        .toSorted((a, b) => b.total - a.total)
        .map(countOf)
        .join('; '),
    }),
    scopeName: (scope) => app(`scope.${scope as Scope}`),
    noScope: t('noScope'),
  })
  return { countOf, wordsOf }
}

/** Levels that the votes suggest: one, or those between which they are even. */
export function suggestedLevels(suggestion: Suggestion | null): readonly number[] {
  if (!suggestion || suggestion.level === null) return []
  return suggestion.alternatives.length > 0 ? suggestion.alternatives : [suggestion.level]
}
