import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LiveLedger } from '#components/decisions/live-ledger'
import { Areas } from '#components/ui/areas'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('decisions')
  return { title: t('title') }
}

/** What was decided, why, and who disagreed. */
export default function DecisionsPage() {
  return (
    <Areas of={['decisions', 'downloads', 'overview', 'practices']}>
      <LiveLedger />
    </Areas>
  )
}
