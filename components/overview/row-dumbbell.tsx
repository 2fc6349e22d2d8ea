import { useTranslations } from 'next-intl'
import { Dumbbell } from '#components/charts/dumbbell'
import type { Rating } from '#model/rating'
import type { QuestionStanding } from '#model/standing'
import type { OverviewRow } from './overview-rows'

/** The row's picture; its words are what a screen reader hears of it. */
export function RowDumbbell({ row }: { row: OverviewRow }) {
  const t = useTranslations('overview')
  const app = useTranslations('app')
  const { gap, target, current, name } = row
  const words = ({ contested }: QuestionStanding, rating: Rating | null) =>
    rating
      ? t('row.level', { level: rating.comprehensiveness, name: app(`level.${rating.comprehensiveness}`) })
      : contested
        ? t('row.contested', { low: contested[0], high: contested[1] })
        : t('row.none')
  const title = t('row.title', {
    practice: name,
    current: words(current, gap.current),
    target: words(target, gap.target),
  })
  return (
    <Dumbbell
      row={{
        current: gap.current?.comprehensiveness ?? null,
        target: gap.target?.comprehensiveness ?? null,
        contestedCurrent: current.contested,
        contestedTarget: target.contested,
        uncertain: gap.uncertain,
      }}
      title={gap.uncertain ? `${title}, ${t('row.uncertain')}` : title}
      capsuleWords={({ levels: [low, high] }) => t('capsule', { low, high, adjacent: String(high - low === 1) })}
    />
  )
}
