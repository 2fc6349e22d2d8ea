'use client'

import { useSearchParams } from 'next/navigation'
import { DownloadMenu } from '#components/downloads/download-menu'
import { downloadsFor } from '#components/downloads/downloads-for'
import { useLive, useRoom } from '#components/live/live-assessment'
import { WorkshopStatus } from '#components/live/workshop-status'
import { TopBar } from '#components/ui/top-bar'
import css from './decisions.module.css'
import { Ledger } from './ledger'
import { type LedgerFilter, parseLedgerFilter } from './ledger-rows'

/** The ledger of the room as it is now. The filter stands in the address, so that a view can be sent on. */
export function LiveLedger() {
  const view = useRoom()
  const { assessment, member, role } = useLive()
  const filter = parseLedgerFilter(useSearchParams().get('show'))
  const { title, phase } = view.assessment
  const formats = downloadsFor({ id: member, role }, phase)
  const show = (next: LedgerFilter) => {
    const address = new URL(window.location.href)
    if (next === 'all') address.searchParams.delete('show')
    else address.searchParams.set('show', next)
    window.history.replaceState(null, '', address)
  }
  return (
    <>
      <TopBar title={title} status={<WorkshopStatus />}>
        <span className={css.wide}>
          <DownloadMenu assessment={assessment} formats={formats} />
        </span>
      </TopBar>
      <Ledger
        view={view}
        filter={filter}
        onFilter={show}
        actions={<DownloadMenu assessment={assessment} formats={formats} />}
      />
    </>
  )
}
