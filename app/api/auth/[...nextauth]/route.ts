import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { services } from '#lib/services'
import { authOptions } from './auth-options'

/** Bytes of a form: names, codes and passwords are short, and next-auth reads all that comes. */
const MAX_BODY = 16 * 1024

interface Context {
  params: Promise<{ nextauth: string[] }>
}

/** next-auth with options made for each request: who is signed in already decides what a sign-in means. */
async function handler(request: NextRequest, context: Context): Promise<Response> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (request.method === 'POST' && !(length <= MAX_BODY)) return new Response(null, { status: 413 })
  const signedIn = await services().personOf(request.headers.get('cookie'))
  const address = request.headers.get('x-forwarded-for') ?? 'unknown' // main.ts wrote it
  return NextAuth(request, context, authOptions({ auth: services().auth, signedIn, address }))
}

export { handler as GET, handler as POST }
