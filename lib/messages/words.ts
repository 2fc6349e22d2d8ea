import { createTranslator } from 'next-intl'
import { CATALOGUES } from './catalogues'
import type { Locale } from './locale'
import type { Area } from './messages'

/** The messages of an area in a language, for text that leaves the server as a file or a mail. */
export function wordsIn<A extends Area>(locale: Locale, area: A) {
  return createTranslator({ locale, messages: CATALOGUES[locale], namespace: area })
}
