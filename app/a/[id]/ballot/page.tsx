import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BallotScreen } from '#components/ballot/ballot-screen'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ballot')
  return { title: t('title') }
}

/** Where a participant votes. The layout has found out who asks and connected everything. */
export default function BallotPage() {
  return <BallotScreen />
}
