'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '#components/ui/field'
import { usePracticeName } from '#components/ui/practice-name'
import { type CrosswalkFilter, crosswalkRows, FRAMEWORKS } from '#model/catalogue/crosswalk'
import type { Gap } from '#model/gap'
import { isPracticeId, PRACTICE_IDS, type PracticeId } from '#model/practice'
import css from './crosswalk.module.css'
import { CrosswalkTable } from './crosswalk-table'

const NO_FILTER: CrosswalkFilter = { framework: null, practice: null, text: '' }

/** Practices against other frameworks, filtered; with what was decided beside each practice where there is an assessment. */
export function Crosswalk({ gaps, csv }: { gaps: Record<PracticeId, Gap> | null; csv: string | null }) {
  const t = useTranslations('crosswalk')
  const nameOf = usePracticeName()
  const [filter, setFilter] = useState(NO_FILTER)
  const [gapOnly, setGapOnly] = useState(false)
  const change = (part: Partial<CrosswalkFilter>) => setFilter((before) => ({ ...before, ...part }))
  const isBelow = (practice: PracticeId) => ['gap', 'mixed'].includes(gaps?.[practice].status ?? '')
  const rows = crosswalkRows(filter, nameOf).filter(({ practice }) => !gapOnly || isBelow(practice))
  const practices = PRACTICE_IDS.filter((practice) => rows.some((row) => row.practice === practice))

  return (
    <div className={css.crosswalk}>
      <p className="read">{t('ours')}</p>
      <form className={`card ${css.filters}`} onSubmit={(event) => event.preventDefault()}>
        <Field label={t('framework')}>
          {(control) => (
            <select
              {...control}
              value={filter.framework ?? ''}
              onChange={({ target }) =>
                change({ framework: FRAMEWORKS.find(({ id }) => id === target.value)?.id ?? null })
              }
            >
              <option value="">{t('allFrameworks')}</option>
              {FRAMEWORKS.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('practice')}>
          {(control) => (
            <select
              {...control}
              value={filter.practice ?? ''}
              onChange={({ target }) => change({ practice: isPracticeId(target.value) ? target.value : null })}
            >
              <option value="">{t('allPractices')}</option>
              {PRACTICE_IDS.map((id) => (
                <option key={id} value={id}>
                  {nameOf(id)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('text')}>
          {(control) => (
            <input
              {...control}
              type="search"
              autoComplete="off"
              placeholder={t('textHint')}
              value={filter.text}
              onChange={({ target }) => change({ text: target.value })}
            />
          )}
        </Field>
        {gaps ? (
          <label className={css.check}>
            <input type="checkbox" checked={gapOnly} onChange={({ target }) => setGapOnly(target.checked)} />
            {t('gapOnly')}
          </label>
        ) : null}
      </form>
      <div className={css.bar}>
        <p className="small muted" role="status">
          {t('count', { rows: rows.length, practices: practices.length })}
        </p>
        {csv ? (
          <a className="btn" href={csv} download>
            <Download className="i" aria-hidden />
            {t('download')}
          </a>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <p className={css.nothing}>
          {t('nothing')}{' '}
          <button
            type="button"
            className="btn"
            onClick={() => {
              setFilter(NO_FILTER)
              setGapOnly(false)
            }}
          >
            {t('clear')}
          </button>
        </p>
      ) : (
        <CrosswalkTable rows={rows} practices={practices} gaps={gaps} />
      )}
      <p className="tiny muted">{t('cra')}</p>
    </div>
  )
}
