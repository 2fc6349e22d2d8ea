import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LiveCrosswalk } from '#components/crosswalk/live-crosswalk'
import { Areas } from '#components/ui/areas'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('crosswalk'))('title') }
}

/** What was decided, beside the identifiers of other frameworks. */
export default function CrosswalkPage() {
  return (
    <Areas of={['crosswalk', 'practices']}>
      <LiveCrosswalk />
    </Areas>
  )
}
