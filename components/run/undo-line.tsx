import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import styles from './run.module.css'
import type { Undo } from './use-sending'

/** Long enough to read and to reach; it stays while it is hovered or focused, and the key works on after it. */
const SHOWN_MS = 8_000

/** What was just done, and the way back. Where nothing can be undone any more it says nothing. */
export function UndoLine({ undo }: { undo: Undo }) {
  const t = useTranslations('run')
  const [held, setHeld] = useState(false)
  const [gone, setGone] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => setGone(true), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [held])
  if (gone) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields
    <div
      role="group"
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{undo.text}</span>
      <button type="button" className="btn quiet" aria-keyshortcuts="U" onClick={undo.run}>
        {t('undo')}
        <span className={styles.optional} aria-hidden="true">
          <kbd>U</kbd>
        </span>
      </button>
    </div>
  )
}
