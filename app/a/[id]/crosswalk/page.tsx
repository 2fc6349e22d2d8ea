import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LiveCrosswalk } from '#components/crosswalk/live-crosswalk'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('crosswalk'))('title') }
}

/** What was decided, beside the identifiers of other frameworks. */
export default function CrosswalkPage() {
  return <LiveCrosswalk />
}
