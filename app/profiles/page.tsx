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
  return { title: (await getTranslations('templates'))('profile.title') }
}

export default async function ProfilesPage() {
  const person = await knownVisitor('/profiles')
  if (person.kind === 'guest') redirect('/')
  const [templates, t] = await Promise.all([services().templatesOf(person, 'profile'), getTranslations('templates')])
  return (
    <PageFrame title={t('profile.title')} text={t('profile.text')} bar={<AccountLink name={person.name} />}>
      <div>
        <Link className="btn primary" href="/profiles/new">
          {t('profile.new')}
        </Link>
      </div>
      <TemplateList kind="profile" templates={templates} />
      <Explained kind="profile" />
    </PageFrame>
  )
}
