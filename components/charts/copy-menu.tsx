'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type RefObject, useRef, useState } from 'react'
import css from './chart-figure.module.css'
import { download, figureImage, type PictureWords, pngOf } from './figure-image'

type Format = 'svg' | 'png'

/** Gives the figure away as a picture for slides, with its heading, finding and legend. Without a clipboard it saves a file instead. */
export function CopyMenu({
  figure,
  name,
  source,
  words,
  quiet = false,
}: {
  figure: RefObject<HTMLElement | null>
  name: string
  source: string
  /** Instead of those that stand in the figure. */
  words?: PictureWords
  /** Underlined words among others, where a button would be too loud. */
  quiet?: boolean
}) {
  const t = useTranslations('figures.copy')
  const menu = useRef<HTMLDetailsElement>(null)
  const [said, setSaid] = useState('')

  const give = async (format: Format, how: 'copy' | 'save') => {
    const image = figure.current && figureImage(figure.current, source, words)
    if (!image) return
    const file = `${name}.${format}`
    const svg = new Blob([image.markup], { type: 'image/svg+xml' })
    try {
      // Known only in a secure context, whatever the types say.
      const clipboard = (navigator as { clipboard?: Clipboard }).clipboard
      if (how === 'copy' && clipboard && (format === 'svg' || typeof ClipboardItem !== 'undefined')) {
        if (format === 'svg') await clipboard.writeText(image.markup)
        else await clipboard.write([new ClipboardItem({ 'image/png': pngOf(image) })])
        setSaid(t('copied', { format: format.toUpperCase() }))
        return
      }
    } catch {
      // The browser refused the clipboard: a file is as good.
    }
    try {
      download(format === 'svg' ? svg : await pngOf(image), file)
      setSaid(t('saved', { file }))
    } catch {
      setSaid(t('failed'))
    }
  }

  return (
    <details
      ref={menu}
      className={quiet ? `${css.menu} ${css.quiet}` : css.menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return
        menu.current.open = false
        menu.current.querySelector('summary')?.focus()
      }}
      onBlur={(event) => {
        if (menu.current && !menu.current.contains(event.relatedTarget)) {
          menu.current.open = false
          setSaid('')
        }
      }}
    >
      <summary>
        {quiet ? null : <Download className="i" strokeWidth={1.75} aria-hidden />}
        <span>{t('open')}</span>
      </summary>
      <div className={css.menuItems}>
        {(['copy', 'save'] as const).flatMap((how) =>
          (['png', 'svg'] as const).map((format) => (
            <button key={`${how} ${format}`} type="button" onClick={() => void give(format, how)}>
              {t(how, { format: format.toUpperCase() })}
            </button>
          )),
        )}
        <p className={css.said} role="status">
          {said}
        </p>
      </div>
    </details>
  )
}
