'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { LOCALES, languageCookie } from '#lib/messages/locale'
import css from './language-choice.module.css'

/** Each language by its own name, which is what somebody looks for who reads no other. */
const NAMES = { 'en-GB': 'English', de: 'Deutsch' } as const

/** The languages of the interface. A choice holds in this browser; what somebody has typed stays where it is. */
export function LanguageChoice() {
  const t = useTranslations('app')
  const current = useLocale()
  const router = useRouter()
  return (
    <fieldset className={css.choice}>
      <legend className="sr">{t('language')}</legend>
      {LOCALES.map((locale) => (
        <button
          key={locale}
          type="button"
          className={css.language}
          lang={locale}
          aria-pressed={locale === current}
          onClick={() => {
            // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http
            document.cookie = languageCookie(locale)
            router.refresh()
          }}
        >
          {NAMES[locale]}
        </button>
      ))}
    </fieldset>
  )
}
