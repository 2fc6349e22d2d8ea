'use client'

import { useTranslations } from 'next-intl'
import { useSecondsUntil } from '#components/live/countdown'
import { useMe, useRoom } from '#components/live/live-assessment'
import type { AssessmentView } from '#model/room'

/** Who takes over, and in how many seconds. The seconds are no live region: it would speak every one of them. */
export function TakeoverWords({ takeover }: { takeover: NonNullable<AssessmentView['takeover']> }) {
  const t = useTranslations('takeover')
  const me = useMe()
  const { members } = useRoom()
  const seconds = useSecondsUntil(takeover.at)
  return (
    <>
      {takeover.member === me.id
        ? t('announcedSelf')
        : t('announced', { name: members[takeover.member]?.name ?? t('somebody') })}{' '}
      {seconds === null ? null : (
        <span role="timer" aria-live="off">
          {t('left', { seconds })}
        </span>
      )}
    </>
  )
}
