import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LiveEvidence } from '#components/evidence/live-evidence'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('evidence')
  return { title: t('title') }
}

/** What shows the levels, practice by practice, and what of the guidance's indicators is there already. */
export default function EvidencePage() {
  return <LiveEvidence />
}
