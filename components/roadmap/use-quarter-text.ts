import { useFormatter, useTranslations } from 'next-intl'
import type { Day } from '#model/limits'
import type { Quarter } from '#model/quarter'
import type { BoardColumn } from './quarter-columns'

/** Quarters, columns and days in words. */
export function useQuarterText() {
  const t = useTranslations('roadmap')
  const format = useFormatter()
  const quarterText = ({ year, quarter }: Quarter) => t('quarter', { quarter, year: String(year) })
  return {
    quarterText,
    columnText: ({ key, quarter }: Pick<BoardColumn, 'key' | 'quarter'>) =>
      quarter ? quarterText(quarter) : t(key === 'earlier' ? 'earlier' : 'unscheduled'),
    /** A day is the same everywhere: it has no time zone to be shown in. */
    dayText: (day: Day) =>
      format.dateTime(new Date(`${day}T00:00:00Z`), {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      }),
  }
}
