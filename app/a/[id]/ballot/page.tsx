import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { BallotScreen } from '#components/ballot/ballot-screen'
import { GuidanceProvider } from '#components/guidance/guidance-provider'
import { Areas } from '#components/ui/areas'
import { guidanceIn } from '#lib/guidance/guidance'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ballot')
  return { title: t('title') }
}

/** Where a participant votes. The layout has found out who asks and connected everything. */
export default async function BallotPage() {
  return (
    <Areas of={['ballot', 'charts', 'figures', 'help', 'pad', 'practices']}>
      <GuidanceProvider guidance={guidanceIn(await getLocale(), 'ballot')}>
        <BallotScreen />
      </GuidanceProvider>
    </Areas>
  )
}
