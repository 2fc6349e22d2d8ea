'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import { type MenuPage, PagesContext } from '#components/ui/page-menu'
import { accessTo, type Request } from '#model/access'
import { useLive, useMe, useRoom } from './live-assessment'

/** The pages of this workshop that this person can do something on, for the menu of every page inside it. */
export function AssessmentPages({ children }: { children: ReactNode }) {
  const t = useTranslations('app.menu')
  const { assessment } = useLive()
  const { phase, baseline } = useRoom().assessment
  const me = useMe()
  const compared = baseline !== undefined
  const groups = useMemo(() => {
    const may = (request: Request) => accessTo(request, me, phase)
    if (may({ to: 'read' }) === 'none') return []
    const leads = may({ to: 'command', command: 'open' }) === 'write'
    const votes = me.group !== null && may({ to: 'document', document: 'ballot' }) === 'write'
    const page = (name: Parameters<typeof t>[0], more: Partial<MenuPage> = {}): MenuPage => ({
      href: `/a/${assessment}/${name}`,
      label: t(name),
      ...more,
    })
    const work = [
      ...(leads || !votes ? [page('run', { main: leads })] : []),
      ...(votes ? [page('ballot', { main: !leads })] : []),
      page('people'),
      ...(leads ? [page('present', { main: true, own: `present-${assessment}` })] : []),
      ...(leads && phase !== 'frozen' ? [page('brief')] : []),
      ...(may({ to: 'webhooks' }) === 'write' ? [page('webhooks')] : []),
    ]
    const results = [
      page('overview', { main: true }),
      page('consensus'),
      page('decisions'),
      page('roadmap'),
      page('evidence'),
      ...(compared ? [page('drift')] : []),
      page('crosswalk'),
      page('record'),
    ]
    return [
      { label: t('workshop'), pages: work },
      { label: t('results'), pages: results },
    ]
  }, [assessment, phase, compared, me, t])
  return <PagesContext value={groups}>{children}</PagesContext>
}
