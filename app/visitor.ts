import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { type Person, services } from '#lib/services'

/** Who asks for this page, or null. Asked of the server once a request, however many parts of the page want to know. */
export const visitor = cache(async (): Promise<Person | null> => {
  const head = await headers()
  return services().personOf(head.get('cookie'))
})

/** Who asks, for a page that is only for people we know; others are led to sign in and come back to `path`. */
export async function knownVisitor(path: string): Promise<Person> {
  const person = await visitor()
  if (person) return person
  if (!(await services().isSetUp())) redirect('/setup')
  redirect(path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`)
}

/** The room as the visitor may see it, once a request; null for strangers and for rooms that don't exist. */
export const roomForVisitor = cache(async (assessment: string) => {
  const person = await visitor()
  return person ? services().roomOf(person, assessment) : null
})
