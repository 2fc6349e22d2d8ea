import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LearnShell } from '#components/learn/learn-shell'
import { PracticePage } from '#components/learn/practice-page'
import { Topic } from '#components/learn/topic'
import { isLearnSlug } from '#lib/learn/page'
import { isPracticeId } from '#model/practice'

interface Props {
  params: Promise<{ slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  if (isPracticeId(slug)) return { title: (await getTranslations('practices'))(slug) }
  return isLearnSlug(slug) ? { title: (await getTranslations('help'))(`topic.${slug}.title`) } : {}
}

/** One page to learn from: on how it works, or on a practice. */
export default async function LearnPage({ params }: Props) {
  const { slug } = await params
  if (isPracticeId(slug))
    return (
      <LearnShell current={slug}>
        <PracticePage id={slug} />
      </LearnShell>
    )
  if (!isLearnSlug(slug)) notFound()
  return (
    <LearnShell current={slug}>
      <Topic slug={slug} />
    </LearnShell>
  )
}
