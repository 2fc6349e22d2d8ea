import { useTranslations } from 'next-intl'
import type { Level } from '#model/rating'

/** A comprehensiveness level as it always looks: its number on its step of the ramp. The name is read out, or stands beside it. */
export function LevelChip({ level, named = false, size }: { level: Level; named?: boolean; size?: number }) {
  const t = useTranslations('app')
  const chip = (
    <span
      className={`lv lv${level}`}
      style={size ? { width: size, height: size, fontSize: Math.round(size * 0.55) } : undefined}
      {...(named ? {} : { role: 'img', 'aria-label': t('levelNamed', { level, name: t(`level.${level}`) }) })}
    >
      {level}
    </span>
  )
  if (!named) return chip
  return (
    <span className="inline-flex items-center gap-2">
      {chip}
      <span>{t(`level.${level}`)}</span>
    </span>
  )
}
