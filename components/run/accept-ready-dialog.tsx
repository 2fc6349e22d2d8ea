import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '#components/ui/dialog'
import { Field } from '#components/ui/field'
import { LevelChip } from '#components/ui/level-chip'
import { usePracticeName } from '#components/ui/practice-name'
import type { DecisionCommand } from '#model/command'
import { LIMITS } from '#model/limits'
import { practiceIdOf, type QuestionId } from '#model/question'
import styles from './panel.module.css'
import type { ReadyQuestion } from './ready-block'

/** A reviewed block: everything the votes agree on, each still shown, with one rationale for all. */
export function AcceptReadyDialog({
  ready,
  revealed,
  error,
  busy,
  onClose,
  onSubmit,
}: {
  ready: readonly ReadyQuestion[]
  revealed: number
  error: string | null
  busy: boolean
  onClose: () => void
  onSubmit: (command: Extract<DecisionCommand, { type: 'acceptReady' }>) => void
}) {
  const practiceName = usePracticeName()
  const t = useTranslations('run.block')
  const app = useTranslations('app')
  const run = useTranslations('run')
  const [left, setLeft] = useState<readonly QuestionId[]>([])
  const [rationale, setRationale] = useState('')
  const [tried, setTried] = useState(false)
  const chosen = ready.filter(({ question, lacksEvidence }) => !lacksEvidence && !left.includes(question))
  const submit = () => {
    setTried(true)
    if (rationale.trim() === '' || chosen.length === 0 || busy) return
    onSubmit({
      type: 'acceptReady',
      decisions: chosen.map(({ question, round, rating }) => ({ question, round, rating })),
      rationale: rationale.trim(),
    })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title', { n: ready.length, of: revealed })}
      actions={
        <>
          <button type="button" className="btn" data-safe onClick={onClose}>
            {run('back')}
          </button>
          <button type="button" className="btn primary" disabled={busy || chosen.length === 0} onClick={submit}>
            {t('verb', { n: chosen.length })}
          </button>
        </>
      }
    >
      <p className="muted small">{t('text')}</p>
      <ul className={styles.block}>
        {ready.map(({ question, rating, within, n, lacksEvidence }) => (
          <li key={question}>
            <label>
              <input
                type="checkbox"
                disabled={lacksEvidence}
                checked={!lacksEvidence && !left.includes(question)}
                onChange={(event) =>
                  setLeft(event.target.checked ? left.filter((each) => each !== question) : [...left, question])
                }
              />
              <span className="grow">
                <span className="b">{practiceName(practiceIdOf(question))}</span>
                <span className="tiny muted">
                  {lacksEvidence
                    ? t('lacksEvidence')
                    : t('numbers', {
                        within,
                        n,
                        level: app(`level.${rating.comprehensiveness}`),
                        scope: rating.comprehensiveness === 0 ? 'none' : app(`scope.${rating.scope}`),
                      })}
                </span>
              </span>
              <LevelChip level={rating.comprehensiveness} />
            </label>
          </li>
        ))}
      </ul>
      <Field label={t('label')} error={tried && rationale.trim() === '' ? t('missing') : error}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={LIMITS.text}
            value={rationale}
            onChange={(event) => setRationale(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  )
}
