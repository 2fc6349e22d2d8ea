'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Segmented } from '#components/charts/segmented'
import type { PadName } from '#lib/docs/notes-doc'
import type { QuestionId } from '#model/question'
import { Pad } from './pad'
import css from './pad.module.css'

const KINDS = ['rationale', 'notes', 'parking'] as const

/** What the room writes together beside one question; folded, and not even loaded, until somebody wants it. */
export function SharedNotes({ question }: { question: QuestionId }) {
  const t = useTranslations('pad')
  const [opened, setOpened] = useState(false)
  const [kind, setKind] = useState<(typeof KINDS)[number]>('rationale')
  const pad: PadName = kind === 'parking' ? kind : `${kind}:${question}`
  return (
    <details className={css.together} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{t('title')}</summary>
      {opened ? (
        <>
          <div className={css.choices}>
            <Segmented
              label={t('which')}
              value={kind}
              options={KINDS.map((value) => ({ value, text: t(`kinds.${value}`) }))}
              onChange={setKind}
            />
          </div>
          <Pad key={pad} pad={pad} label={t(`kinds.${kind}`)} placeholder={t(`placeholder.${kind}`)} />
        </>
      ) : null}
    </details>
  )
}
