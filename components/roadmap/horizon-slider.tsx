'use client'

import { useTranslations } from 'next-intl'
import { type CSSProperties, useId } from 'react'
import type { Horizon } from '#model/projection'
import { lastDayOf, type Quarter, quarterKey } from '#model/quarter'
import css from './roadmap.module.css'
import { useQuarterText } from './use-quarter-text'

/** Until when the plan is looked at: today, the end of a quarter, or all of it. */
export function HorizonSlider({
  quarters,
  value,
  onChange,
  text,
}: {
  quarters: readonly Quarter[]
  value: Horizon
  onChange: (value: Horizon) => void
  /** A place of the slider in words. */
  text: (value: Horizon) => string
}) {
  const t = useTranslations('roadmap.slider')
  const { quarterText } = useQuarterText()
  const id = useId()
  const stops: readonly Horizon[] = ['now', ...quarters.map(lastDayOf), 'all']
  const at = Math.max(0, stops.indexOf(value))
  return (
    <div className={css.slider}>
      <label htmlFor={id}>
        {t('label')} <b>{text(stops[at] ?? 'now')}</b>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={stops.length - 1}
        step={1}
        value={at}
        aria-valuetext={text(stops[at] ?? 'now')}
        onChange={(event) => onChange(stops[Number(event.target.value)] ?? 'now')}
      />
      <div className={css.ticks} aria-hidden="true">
        <span>{t('now')}</span>
        {quarters.map((quarter, before) => (
          <span
            key={quarterKey(quarter)}
            style={{ '--at': `${((before + 1) / (stops.length - 1)) * 100}%` } as CSSProperties}
          >
            {quarterText(quarter)}
          </span>
        ))}
        <span>{t('all')}</span>
      </div>
    </div>
  )
}
