import type { ReactNode } from 'react'

/** One sentence that stands above the work, with at most one action. `danger` only if something would be lost or has failed. */
export function Banner({
  icon,
  tone = 'plain',
  action,
  live,
  children,
}: {
  /** A lucide icon with `className="i"`. */
  icon?: ReactNode
  tone?: 'plain' | 'danger'
  action?: ReactNode
  /** `status` is read out when idle, `alert` at once. Leave it out for what stood there from the start. */
  live?: 'status' | 'alert'
  children: ReactNode
}) {
  return (
    <div className={`banner ${tone === 'danger' ? 'danger' : ''}`} role={live}>
      {icon}
      <div className="grow">{children}</div>
      {action}
    </div>
  )
}
