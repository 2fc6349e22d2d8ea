'use client'

import { UserRoundCog } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useRoom } from '#components/live/live-assessment'
import { HereButton } from './here-button'
import { NewFacilitator, useNewFacilitator } from './new-facilitator'
import css from './takeover.module.css'
import { TakeoverWords } from './takeover-words'

/** A takeover on every page of a workshop, beside what the page shows. Ballot and presenter have places of their own for it. */
export function TakeoverNotice() {
  const page = usePathname().split('/').at(-1)
  const { takeover } = useRoom().assessment
  const { isNew, close } = useNewFacilitator()
  if (page === 'ballot' || page === 'present') return null
  if (takeover)
    return (
      <div className={css.notice} role="status">
        <UserRoundCog className="i" aria-hidden />
        <span className="grow">
          <TakeoverWords takeover={takeover} />
        </span>
        <HereButton />
      </div>
    )
  if (!isNew || page === 'run') return null
  return (
    <div className={css.notice}>
      <NewFacilitator onClose={close} />
    </div>
  )
}
