import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Crosswalk } from '#components/crosswalk/crosswalk'
import { LearnShell } from '#components/learn/learn-shell'
import { Areas } from '#components/ui/areas'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('learn'))('crosswalkTitle') }
}

/** The crosswalk as it is, for anybody. */
export default async function LearnCrosswalkPage() {
  const t = await getTranslations('learn')
  return (
    <Areas of={['crosswalk', 'practices']}>
      <LearnShell current="crosswalk">
        <h1 className="h1 mb-3">{t('crosswalkTitle')}</h1>
        <Crosswalk gaps={null} csv="/api/v1/crosswalk.csv" />
      </LearnShell>
    </Areas>
  )
}
