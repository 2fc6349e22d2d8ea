'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '#components/ui/dialog'
import { useProblemText } from '#components/ui/problem-text'
import { api } from '#lib/api'
import type { TemplateKind } from '#lib/templates'

/** Deletes a profile or a pack, after asking. */
export function RemoveTemplate({ kind, id, name }: { kind: TemplateKind; id: string; name: string }) {
  const t = useTranslations('templates.remove')
  const problemText = useProblemText()
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function remove() {
    const answer = await api.delete(`/${kind}s/${id}`)
    if (answer.ok) router.push(`/${kind}s`)
    else setProblem(problemText(answer.problem))
  }

  return (
    <>
      <button type="button" className="btn danger" onClick={() => setAsking(true)}>
        {t('open')}
      </button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('title', { name })}
        actions={
          <>
            <button type="button" className="btn" data-safe onClick={() => setAsking(false)}>
              {t('keep')}
            </button>
            <button type="button" className="btn danger" onClick={() => void remove()}>
              {t('open')}
            </button>
          </>
        }
      >
        <p>{t('text')}</p>
        {problem ? (
          <p className="text-danger" role="alert">
            {problem}
          </p>
        ) : null}
      </Dialog>
    </>
  )
}
