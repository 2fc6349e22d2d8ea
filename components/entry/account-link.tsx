import Link from 'next/link'
import { useTranslations } from 'next-intl'
import css from './account-link.module.css'

/** Who is signed in, as initials that lead to their account. */
export function AccountLink({ name }: { name: string }) {
  const t = useTranslations('entry')
  return (
    <Link className={css.link} href="/account" aria-label={t('accountOf', { name })}>
      <span className={css.initials} aria-hidden="true">
        {initialsOf(name)}
      </span>
    </Link>
  )
}

/** The first letters of the first and the last word: "Nora Feld" is NF, "Čeněk" is Č. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter(Boolean)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase('en')
}
