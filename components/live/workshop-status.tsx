'use client'

import { Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ConnectionTag } from './connection-tag'
import { useRoom } from './live-assessment'

/** How the workshop and the connection to it stand, for the bar of every page inside one. */
export function WorkshopStatus() {
  const t = useTranslations('app')
  const { fictional, phase } = useRoom().assessment
  return (
    <>
      {fictional ? <span className="tag line">{t('fictional')}</span> : null}
      {phase === 'frozen' ? (
        <span className="tag">
          <Lock className="i" aria-hidden />
          {t('phase.frozen')}
        </span>
      ) : null}
      <ConnectionTag />
    </>
  )
}
