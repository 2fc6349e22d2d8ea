import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { CATALOGUES } from '#lib/messages/catalogues'
import { LANGUAGE_COOKIE, localeOf } from '#lib/messages/locale'

/** The language of a page: chosen, else asked for by the browser. No address carries it, so a link is the same for everybody. */
export default getRequestConfig(async () => {
  const [jar, head] = await Promise.all([cookies(), headers()])
  const locale = localeOf(jar.get(LANGUAGE_COOKIE)?.value, head.get('accept-language'))
  return { locale, messages: CATALOGUES[locale], timeZone: 'UTC' }
})
