import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AccountLink } from '#components/entry/account-link'
import { EntryPage } from '#components/entry/entry-page'
import { NewWorkshopForm } from '#components/entry/new-workshop-form'
import { Areas } from '#components/ui/areas'
import { services } from '#lib/services'
import type { TemplateLine } from '#lib/templates'
import { knownVisitor } from '../visitor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry.new'))('pageTitle') }
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function NewWorkshopPage({ searchParams }: Props) {
  const person = await knownVisitor('/new')
  if (person.kind === 'guest') redirect('/')
  const [earlier, profiles, packs, asked, t] = await Promise.all([
    services().assessmentsOf(person),
    services().templatesOf(person, 'profile'),
    services().templatesOf(person, 'pack'),
    searchParams,
    getTranslations('entry.new'),
  ])
  const named = ({ id, name }: TemplateLine) => ({ id, name })
  return (
    <EntryPage title={t('pageTitle')} text={t('text')} wide bar={<AccountLink name={person.name} />}>
      <Areas of={['practices']}>
        <NewWorkshopForm
          earlier={earlier.map(({ id, title, updatedAt }) => ({ id, title, day: updatedAt.slice(0, 10) }))}
          profiles={profiles.map(named)}
          packs={packs.map(named)}
          chosen={{
            ...(typeof asked.profile === 'string' && { profile: asked.profile }),
            ...(typeof asked.pack === 'string' && { pack: asked.pack }),
          }}
        />
      </Areas>
    </EntryPage>
  )
}
