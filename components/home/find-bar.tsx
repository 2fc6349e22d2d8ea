'use client'

import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useTransition } from 'react'
import css from './home.module.css'
import { SHOWN, type Shown } from './shown'

/** After the last key, in milliseconds. */
const PAUSE = 200

/** Finds systems while one types. It is a form, so that it finds without scripts too. */
export function FindBar({ words, shown, archived }: { words: string; shown: Shown; archived: number }) {
  const t = useTranslations('home.find')
  const router = useRouter()
  const [busy, startTransition] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)

  function find() {
    if (!form.current) return
    const data = new FormData(form.current)
    const asked = new URLSearchParams()
    for (const key of ['q', 'show']) {
      const value = String(data.get(key) ?? '')
      if (value !== '' && value !== 'all') asked.set(key, value)
    }
    const query = asked.toString()
    startTransition(() => router.replace(query === '' ? '/' : `/?${query}`, { scroll: false }))
  }

  return (
    <search className={css.find}>
      <form
        ref={form}
        className={css.findForm}
        action="/"
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault()
          find()
        }}
      >
        <label className={css.search}>
          <Search className="i" aria-hidden />
          <span className="sr">{t('label')}</span>
          <input
            type="search"
            name="q"
            dir="auto"
            defaultValue={words}
            placeholder={t('placeholder')}
            maxLength={200}
            autoComplete="off"
            onChange={() => {
              clearTimeout(pause.current)
              pause.current = setTimeout(find, PAUSE)
            }}
          />
        </label>
        <label className={css.show}>
          <span className="sr">{t('show')}</span>
          <select name="show" defaultValue={shown} onChange={find}>
            {SHOWN.map((each) => (
              <option key={each} value={each}>
                {each === 'archived' ? t('archived', { archived }) : t(each)}
              </option>
            ))}
          </select>
        </label>
        <noscript>
          <button type="submit" className="btn">
            {t('submit')}
          </button>
        </noscript>
      </form>
    </search>
  )
}
