import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LiveRoadmap } from '#components/roadmap/live-roadmap'
import { Areas } from '#components/ui/areas'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('roadmap')
  return { title: t('title') }
}

/** From gaps to steps: who does what by when, and where that leads. */
export default function RoadmapPage() {
  return (
    <Areas of={['figures', 'practices', 'roadmap']}>
      <LiveRoadmap />
    </Areas>
  )
}
