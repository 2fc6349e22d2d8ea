import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LiveConsensus } from '#components/consensus/live-consensus'
import { Areas } from '#components/ui/areas'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('consensus')
  return { title: t('title') }
}

/** Where the room stands: agreement, groups and gaps in pictures. */
export default function ConsensusPage() {
  return (
    <Areas of={['consensus', 'figures', 'help', 'practices']}>
      <LiveConsensus />
    </Areas>
  )
}
