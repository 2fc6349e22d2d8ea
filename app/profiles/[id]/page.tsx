import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NewTemplate } from '#components/templates/new-template'
import { TemplatePage } from '#components/templates/template-page'
import { Areas } from '#components/ui/areas'
import { services } from '#lib/services'
import { knownVisitor } from '../../visitor'

interface Props {
  params: Promise<{ id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('templates'))('profile.title') }
}

export default async function ProfilePage({ params }: Props) {
  const { id } = await params
  const person = await knownVisitor(`/profiles/${id}`)
  if (person.kind === 'guest') notFound()
  const template = id === 'new' ? null : await services().templateOf(person, 'profile', id)
  if (!template && id !== 'new') notFound()
  return (
    <Areas of={['templates']}>
      {template ? <TemplatePage kind="profile" template={template} /> : <NewTemplate kind="profile" />}
    </Areas>
  )
}
