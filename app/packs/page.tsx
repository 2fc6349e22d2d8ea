import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AccountLink } from '#components/entry/account-link'
import { Explained } from '#components/templates/explained'
import { PageFrame } from '#components/templates/page-frame'
import { TemplateList } from '#components/templates/template-list'
import { services } from '#lib/services'
import { knownVisitor } from '../visitor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('templates'))('pack.title') }
}

export default async function PacksPage() {
  const person = await knownVisitor('/packs')
  if (person.kind === 'guest') redirect('/')
  const [templates, t] = await Promise.all([services().templatesOf(person, 'pack'), getTranslations('templates')])
  return (
    <PageFrame title={t('pack.title')} text={t('pack.text')} bar={<AccountLink name={person.name} />}>
      <div>
        <Link className="btn primary" href="/packs/new">
          {t('pack.new')}
        </Link>
      </div>
      <TemplateList kind="pack" templates={templates} />
      <Explained kind="pack" />
    </PageFrame>
  )
}
