import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LiveOverview } from '#components/overview/live-overview'
import { Areas } from '#components/ui/areas'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('overview')
  return { title: t('title') }
}

/** Where the workshop stands: gaps, consensus, and what waits for the room. */
export default function OverviewPage() {
  return (
    <Areas of={['charts', 'downloads', 'help', 'overview', 'practices']}>
      <LiveOverview />
    </Areas>
  )
}
