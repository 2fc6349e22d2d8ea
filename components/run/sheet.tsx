import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import styles from './panel.module.css'

/** A side panel of the wide screen, over the page of a narrow one. Mounted only while it is open. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const run = useTranslations('run')
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    dialog.showModal()
    return () => dialog.close()
  }, [])
  return (
    <dialog
      ref={ref}
      className={styles.sheet}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header className="row">
        <h2 className="h2 grow">{title}</h2>
        <button type="button" className="btn quiet" aria-label={run('close')} onClick={onClose}>
          <X className="i" aria-hidden />
        </button>
      </header>
      {children}
    </dialog>
  )
}
