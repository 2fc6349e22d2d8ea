import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AccountLink } from '#components/entry/account-link'
import { EntryPage } from '#components/entry/entry-page'
import { NewWorkshopForm } from '#components/entry/new-workshop-form'
import { Areas } from '#components/ui/areas'
import { services } from '#lib/services'
import { knownVisitor } from '../visitor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry.new'))('pageTitle') }
}

export default async function NewWorkshopPage() {
  const person = await knownVisitor('/new')
  if (person.kind === 'guest') redirect('/')
  const earlier = await services().assessmentsOf(person)
  const t = await getTranslations('entry.new')
  return (
    <EntryPage title={t('pageTitle')} text={t('text')} wide bar={<AccountLink name={person.name} />}>
      <Areas of={['practices']}>
        <NewWorkshopForm
          earlier={earlier.map(({ id, title, updatedAt }) => ({ id, title, day: updatedAt.slice(0, 10) }))}
        />
      </Areas>
    </EntryPage>
  )
}
