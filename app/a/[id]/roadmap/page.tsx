import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { GuidanceProvider } from '#components/guidance/guidance-provider'
import { LiveRoadmap } from '#components/roadmap/live-roadmap'
import { Areas } from '#components/ui/areas'
import { guidanceIn } from '#lib/guidance/guidance'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('roadmap')
  return { title: t('title') }
}

/** From gaps to steps: who does what by when, and where that leads. */
export default async function RoadmapPage() {
  return (
    <Areas of={['figures', 'practices', 'roadmap']}>
      <GuidanceProvider guidance={guidanceIn(await getLocale(), 'whole')}>
        <LiveRoadmap />
      </GuidanceProvider>
    </Areas>
  )
}
