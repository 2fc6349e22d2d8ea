import Link from 'next/link'
import type { ReactNode } from 'react'
import type { QuestionId } from '#model/question'

/** Where a question leads to, given the number of its decision if it has one; null where this person has nowhere to go. */
export type HrefOfRow = (question: QuestionId, decision: string | null) => string | null

/** A link, or the words alone. To a part of a page it is a plain one: only then does the browser mark the target. */
export function RowLink({ href, children }: { href: string | null; children: ReactNode }) {
  if (!href) return children
  return href.includes('#') ? (
    <a href={href}>{children}</a>
  ) : (
    <Link href={href} prefetch={false}>
      {children}
    </Link>
  )
}
