import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { RoomView } from '#model/room'

const PAGES = ['ballot', 'people', 'overview', 'consensus'] as const

/** The other pages of the workshop, as this person may see them. `own`: a window of its own, and the same one again. */
export function usePages(view: RoomView, controls: boolean, votes: boolean) {
  const t = useTranslations('run')
  const present = useTranslations('present')
  const { id } = view.assessment
  return [
    ...PAGES.filter((page) => page !== 'ballot' || votes).map((page) => ({
      href: `/a/${id}/${page}`,
      label: t(page === 'ballot' ? 'myBallot' : page),
      own: null,
    })),
    // It belongs on the beamer.
    ...(controls ? [{ href: `/a/${id}/present`, label: present('open'), own: `present-${id}` }] : []),
  ]
}

export function PageLinks({ pages, className }: { pages: ReturnType<typeof usePages>; className: string }) {
  return pages.map(({ href, label, own }) =>
    own === null ? (
      <Link key={href} className={className} href={href}>
        {label}
      </Link>
    ) : (
      <a key={href} className={className} href={href} target={own}>
        {label}
      </a>
    ),
  )
}
