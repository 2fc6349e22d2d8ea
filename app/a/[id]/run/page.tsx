import { getLocale } from 'next-intl/server'
import { GuidanceProvider } from '#components/guidance/guidance-provider'
import { LiveRun } from '#components/run/live-run'
import { Areas } from '#components/ui/areas'
import { guidanceIn } from '#lib/guidance/guidance'

/** The workshop as it runs. The layout has seen to it that only members come here, and that they are connected. */
export default async function RunPage() {
  return (
    <Areas of={['charts', 'figures', 'help', 'pad', 'practices', 'run']}>
      <GuidanceProvider guidance={guidanceIn(await getLocale(), 'whole')}>
        <LiveRun />
      </GuidanceProvider>
    </Areas>
  )
}
