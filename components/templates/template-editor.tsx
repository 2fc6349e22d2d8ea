'use client'

import { TriangleAlert } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ChangeEvent, useId, useRef, useState } from 'react'
import { useProblemText } from '#components/ui/problem-text'
import { api, type Problem } from '#lib/api'
import type { TemplateKind } from '#lib/templates'
import css from './templates.module.css'

type Mistake = Problem['errors'][number]

/** The most a file may hold, as the server has it; a longer one isn't read at all. */
const MOST_CHARACTERS = 200_000

/**
 * The text of a profile or a pack, YAML or JSON. The server judges it when it is saved, and each mistake leads to its
 * line; what was typed stays.
 */
export function TemplateEditor({
  kind,
  id,
  text,
  readOnly = false,
}: {
  kind: TemplateKind
  /** Null: a new one. */
  id: string | null
  text: string
  readOnly?: boolean
}) {
  const t = useTranslations('templates')
  const problemText = useProblemText()
  const router = useRouter()
  const area = useRef<HTMLTextAreaElement>(null)
  const field = useId()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([])

  async function save(asNew: boolean) {
    if (busy || !area.current) return
    setBusy(true)
    setSaid('')
    setProblem(null)
    setMistakes([])
    const body = { text: area.current.value }
    const answer =
      asNew || id === null
        ? await api.post<{ id: string }>(`/${kind}s`, body)
        : await api.put<{ id?: string }>(`/${kind}s/${id}`, body)
    setBusy(false)
    if (!answer.ok) {
      setMistakes(answer.problem.errors)
      setProblem(answer.problem.code === 'bad-file' ? t('bad') : problemText(answer.problem))
      return
    }
    setSaid(t('saved'))
    if (answer.data.id) router.push(`/${kind}s/${answer.data.id}`)
    else router.refresh()
  }

  async function upload(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? []
    event.target.value = ''
    if (!file || !area.current) return
    if (file.size > MOST_CHARACTERS) return setProblem(t('tooLong'))
    area.current.value = await file.text()
    setSaid(t('loaded', { file: file.name }))
    setProblem(null)
    setMistakes([])
  }

  return (
    <div className={css.editor}>
      {problem ? (
        <div className={`banner danger ${css.problem}`} role="alert">
          <TriangleAlert className="i" aria-hidden />
          <div className="grow">
            <p className="b">{problem}</p>
            {mistakes.length > 0 ? (
              <ul className="small">
                {mistakes.map(({ path, message, line }) => (
                  <li key={`${line} ${path} ${message}`}>
                    {line === undefined ? (
                      t('mistake', { path, message })
                    ) : (
                      <button type="button" className={css.mistake} onClick={() => goTo(area.current, line)}>
                        {t('mistakeAt', { line, path: path || t('file'), message })}
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            ) : null}
          </div>
        </div>
      ) : null}
      <label className="b small" htmlFor={field}>
        {t('text')}
      </label>
      <textarea
        ref={area}
        id={field}
        className={css.text}
        defaultValue={text}
        readOnly={readOnly}
        rows={Math.min(40, Math.max(16, text.split('\n').length + 1))}
        spellCheck={false}
        autoComplete="off"
        maxLength={MOST_CHARACTERS}
        aria-invalid={mistakes.length > 0 ? true : undefined}
      />
      <div className={css.actions}>
        <span className="small muted grow" role="status">
          {said}
        </span>
        {readOnly ? null : (
          <label className={`btn ${css.upload}`}>
            {t('upload')}
            <input className="sr" type="file" accept=".yaml,.yml,.json,text/yaml,application/json" onChange={upload} />
          </label>
        )}
        {id === null || readOnly ? null : (
          <button type="button" className="btn" aria-busy={busy} onClick={() => void save(true)}>
            {t('saveAsNew')}
          </button>
        )}
        <button type="button" className="btn primary" aria-busy={busy} onClick={() => void save(readOnly)}>
          {readOnly ? t('copy') : t('save')}
        </button>
      </div>
    </div>
  )
}

/** Marks a line and brings it into view: the browser scrolls to what is focused and selected. */
function goTo(area: HTMLTextAreaElement | null, line: number): void {
  if (!area) return
  const lines = area.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0)
  const height = Number.parseFloat(getComputedStyle(area).lineHeight)
  area.focus()
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  area.scrollTop = Math.max(0, (line - 3) * height)
}
