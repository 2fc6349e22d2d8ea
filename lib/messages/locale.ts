/** The languages of the interface, the first for everybody who asks for none of them. */
export const LOCALES = ['en-GB', 'de'] as const

export type Locale = (typeof LOCALES)[number]

/** Where a browser keeps the language that somebody chose. It holds one of LOCALES and nothing about the person. */
export const LANGUAGE_COOKIE = 'plumbline-language'

/**
 * The language to answer in: the chosen one, else the first of ours that the browser asks for, else English.
 * @param chosen what the cookie holds, if anything
 * @param accepted the Accept-Language header (RFC 9110, 12.5.4), if there was one
 */
export function localeOf(chosen: string | null | undefined, accepted: string | null | undefined): Locale {
  return LOCALES.find((locale) => locale === chosen) ?? acceptedLocale(accepted ?? '') ?? LOCALES[0]
}

/** The same from the headers of a request. */
export function localeOfHeaders(headers: { get: (name: string) => string | null | undefined }): Locale {
  const chosen = new RegExp(`(?:^|;\\s*)${LANGUAGE_COOKIE}=([^;]*)`).exec(headers.get('cookie') ?? '')?.[1]
  return localeOf(chosen, headers.get('accept-language'))
}

/** Cookie for `document.cookie` that keeps the choice for a year, on every page. */
export function languageCookie(locale: Locale): string {
  return `${LANGUAGE_COOKIE}=${locale}; path=/; max-age=31536000; samesite=lax`
}

function acceptedLocale(accepted: string): Locale | undefined {
  const wanted = accepted
    .slice(0, 500)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
      const quality = parameters.find((parameter) => parameter.startsWith('q='))
      return { language: tag.split('-')[0], quality: quality ? Number(quality.slice(2)) : 1 }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  for (const { language } of wanted) {
    const found = LOCALES.find((locale) => locale.split('-')[0] === language)
    if (found) return found
  }
  return undefined
}
