import type { ComponentProps } from 'react'
import { EmptyState } from './empty-state'
import { TopBar } from './top-bar'

/** A page that has one thing to say, for example that nothing is at this address, and where to go from here. */
export function MessagePage(props: Omit<ComponentProps<typeof EmptyState>, 'level'>) {
  return (
    <>
      <TopBar />
      <main id="main" tabIndex={-1} className="px-4">
        <EmptyState {...props} />
      </main>
    </>
  )
}
