'use client'

import { FileUp, TriangleAlert } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type DragEvent, useId, useState } from 'react'
import { Banner } from '#components/ui/banner'
import { useProblemText } from '#components/ui/problem-text'
import { api, type Problem } from '#lib/api'
import { LIMITS } from '#model/limits'
import css from './import-form.module.css'

const MEGABYTE = 1024 * 1024
/** What the server refuses a file for, and the sentence for it. */
const REFUSED = { 'import-foreign': 'foreign', 'import-newer': 'newer', 'import-changed': 'changed' } as const

/** Takes a JSON export and goes to the workshop that came of it. */
export function ImportForm() {
  const t = useTranslations('importing')
  const problemText = useProblemText()
  const router = useRouter()
  const [file, setFile] = useState<File | null>(null)
  const [over, setOver] = useState(false)
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const input = useId()

  const take = (given: File | null | undefined) => {
    if (!given || sending) return
    setFile(given)
    setProblem(given.size > LIMITS.importBytes ? t('tooLarge', { limit: LIMITS.importBytes / MEGABYTE }) : null)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  const textOf = ({ code, detail, errors }: Problem) => {
    if (code in REFUSED) return t(REFUSED[code as keyof typeof REFUSED]) // one of its own keys
    if (code === 'import-invalid')
      return t('invalid', { at: errors.map(({ path, message }) => `${path} ${message}`).join('; ') })
    if (code === 'too-large') return t('tooLarge', { limit: LIMITS.importBytes / MEGABYTE })
    return problemText({ code, detail })
  }
  const send = async () => {
    if (!file || problem) return
    setSending(true)
    const content = await parsed(file)
    if (content === undefined) {
      setSending(false)
      return setProblem(t('notJson'))
    }
    const answer = await api.post<{ id: string }>('/import', content)
    if (answer.ok) return router.push(`/a/${answer.data.id}/overview`)
    setSending(false)
    setProblem(textOf(answer.problem))
  }

  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <label
        htmlFor={input}
        className={css.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <FileUp className="i" aria-hidden />
        <b>{t('drop')}</b>
        <input
          id={input}
          type="file"
          accept="application/json,.json"
          disabled={sending}
          onChange={(event) => take(event.target.files?.[0])}
        />
        {file ? (
          <span className="small muted" dir="auto">
            {t('file', { name: file.name, size: Math.ceil(file.size / 1024) })}
          </span>
        ) : null}
      </label>
      <p className="small muted">{t('people')}</p>
      {problem ? (
        <Banner tone="danger" live="alert" icon={<TriangleAlert className="i" aria-hidden />}>
          {problem}
        </Banner>
      ) : null}
      <button type="submit" className="btn primary" disabled={!file || sending || problem !== null} aria-busy={sending}>
        {t('send')}
      </button>
      <p role="status">
        {sending && file ? (
          <>
            <span className="small muted">{t('sending', { name: file.name })}</span>
            <progress className={css.progress} aria-label={t('sending', { name: file.name })} />
          </>
        ) : null}
      </p>
    </form>
  )
}

/** What the file says, or undefined: it says nothing that is JSON. */
async function parsed(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text())
  } catch {
    return undefined
  }
}
