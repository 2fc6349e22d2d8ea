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
  return { title: (await getTranslations('templates'))('pack.title') }
}

export default async function PackPage({ params }: Props) {
  const { id } = await params
  const person = await knownVisitor(`/packs/${id}`)
  if (person.kind === 'guest') notFound()
  const template = id === 'new' ? null : await services().templateOf(person, 'pack', id)
  if (!template && id !== 'new') notFound()
  return (
    <Areas of={['templates']}>
      {template ? <TemplatePage kind="pack" template={template} /> : <NewTemplate kind="pack" />}
    </Areas>
  )
}
