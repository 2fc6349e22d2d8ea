import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { LiveEvidence } from '#components/evidence/live-evidence'
import { GuidanceProvider } from '#components/guidance/guidance-provider'
import { Areas } from '#components/ui/areas'
import { guidanceIn } from '#lib/guidance/guidance'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('evidence')
  return { title: t('title') }
}

/** What shows the levels, practice by practice, and what of the guidance's indicators is there already. */
export default async function EvidencePage() {
  return (
    <Areas of={['evidence', 'practices']}>
      <GuidanceProvider guidance={guidanceIn(await getLocale(), 'whole')}>
        <LiveEvidence />
      </GuidanceProvider>
    </Areas>
  )
}
