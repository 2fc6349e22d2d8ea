'use client'

import { TriangleAlert } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useCallback, useId, useState } from 'react'
import { useMe, useNotes, useRoom } from '#components/live/live-assessment'
import type { PadName } from '#lib/docs/notes-doc'
import { accessTo } from '#model/access'
import { LIMITS } from '#model/limits'
import css from './pad.module.css'
import type { PadEditorProps } from './pad-editor'

const PadEditor = dynamic<PadEditorProps>(
  () =>
    import('./pad-editor').then(
      (part) => part.PadEditor,
      () => NotLoaded,
    ),
  { ssr: false, loading: () => <Waiting /> },
)

/** A text that all members write together, with each other's cursors; observers, and everybody once frozen, read it. */
export function Pad({
  pad,
  label,
  placeholder,
  error,
  onText,
}: {
  pad: PadName
  label: string
  placeholder: string
  /** What is wrong with the text; null when nothing is. */
  error?: string | null
  /** Told the text at first and whenever anybody changes it; keep it the same between renders. */
  onText?: (text: string) => void
}) {
  const t = useTranslations('pad')
  const id = useId()
  const notes = useNotes()
  const me = useMe()
  const { assessment } = useRoom()
  const [length, setLength] = useState(0)
  const changed = useCallback(
    (text: string) => {
      setLength(text.length)
      onText?.(text)
    },
    [onText],
  )
  const readOnly = accessTo({ to: 'document', document: 'notes' }, me, assessment.phase) !== 'write'
  return (
    <div>
      {notes ? (
        <PadEditor
          notes={notes}
          pad={pad}
          label={label}
          describedBy={`${id}about`}
          placeholder={readOnly ? t('nothing') : placeholder}
          invalid={Boolean(error)}
          most={LIMITS.text}
          readOnly={readOnly}
          onText={changed}
        />
      ) : (
        <Waiting />
      )}
      <div className={`${css.foot} tiny muted`} id={`${id}about`}>
        {error ? (
          <span className={css.error}>
            <TriangleAlert className="i" aria-hidden />
            {error}
          </span>
        ) : null}
        <span>{readOnly ? t('readOnly') : t('shared')}</span>
        <span>{t('counter', { used: length, most: LIMITS.text })}</span>
      </div>
    </div>
  )
}

/** The editor itself didn't come: the network went at the wrong moment, or the server has a new version. */
function NotLoaded() {
  const t = useTranslations('pad')
  return <p className={css.waiting}>{t('notLoaded')}</p>
}

function Waiting() {
  const t = useTranslations('pad')
  return <p className={css.waiting}>{t('loading')}</p>
}
