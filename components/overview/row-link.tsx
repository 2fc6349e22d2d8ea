import Link from 'next/link'
import type { ReactNode } from 'react'
import type { QuestionId } from '#model/question'

/** Where a question leads to, given the number of its decision if it has one; null where this person has nowhere to go. */
export type HrefOfRow = (question: QuestionId, decision: string | null) => string | null

/** A link, or the words alone. */
export function RowLink({ href, children }: { href: string | null; children: ReactNode }) {
  return href ? <Link href={href}>{children}</Link> : children
}
