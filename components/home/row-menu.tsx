'use client'

import { Ellipsis } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useProblemText } from '#components/ui/problem-text'
import { api } from '#lib/api'
import type { AssessmentSummary } from '#lib/services'
import { accessTo } from '#model/access'
import { CopyDialog } from './copy-dialog'
import { DeleteDialog } from './delete-dialog'
import css from './row-menu.module.css'

type Asked = 'next' | 'duplicate' | 'delete' | null

/** What somebody can do with one assessment of their list, as far as they may. */
export function RowMenu({
  assessment,
  account,
  small = false,
}: {
  assessment: Pick<AssessmentSummary, 'id' | 'title' | 'role' | 'phase' | 'archived' | 'decided'>
  account: boolean
  small?: boolean
}) {
  const t = useTranslations('home.menu')
  const problemText = useProblemText()
  const router = useRouter()
  const menu = useRef<HTMLDetailsElement>(null)
  const [asked, setAsked] = useState<Asked>(null)
  const [said, setSaid] = useState('')
  const { id, title, role, phase, archived, decided } = assessment
  const asker = { id: 'self', role, active: true }
  const may = (to: 'copy' | 'delete') => accessTo({ to }, asker, phase) === 'write'

  function close(focus = true) {
    if (!menu.current) return
    menu.current.open = false
    if (focus) menu.current.querySelector('summary')?.focus()
  }

  function ask(what: Asked) {
    close(false)
    setAsked(what)
  }

  async function archive() {
    close()
    const answer = await api.patch(`/assessments/${id}`, { archived: !archived })
    if (answer.ok) router.refresh()
    else setSaid(problemText(answer.problem))
  }

  async function saveProfile() {
    close()
    const answer = await api.post<{ id: string }>('/profiles', { assessment: id })
    if (answer.ok) router.push(`/profiles/${answer.data.id}`)
    else setSaid(problemText(answer.problem))
  }

  return (
    <>
      <details
        ref={menu}
        className={`${css.menu} ${small ? css.small : ''}`}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && menu.current?.open) close()
        }}
        onBlur={(event) => {
          if (menu.current && !menu.current.contains(event.relatedTarget)) menu.current.open = false
        }}
      >
        <summary aria-label={t('open', { title })}>
          <Ellipsis className="i" aria-hidden />
        </summary>
        <div className={css.items}>
          {account && may('copy') ? (
            <>
              <button type="button" onClick={() => ask('next')}>
                {t('next')}
              </button>
              <button type="button" onClick={() => ask('duplicate')}>
                {t('duplicate')}
              </button>
            </>
          ) : null}
          {account && decided > 0 ? (
            <button type="button" onClick={() => void saveProfile()}>
              {t('profile')}
            </button>
          ) : null}
          <button type="button" onClick={() => void archive()}>
            {archived ? t('unarchive') : t('archive')}
          </button>
          {may('delete') ? (
            <button type="button" className="text-danger" onClick={() => ask('delete')}>
              {t('delete')}
            </button>
          ) : null}
        </div>
        <p className={css.said} role="status">
          {said}
        </p>
      </details>
      {asked === 'next' || asked === 'duplicate' ? (
        <CopyDialog kind={asked} assessment={id} title={title} onClose={() => setAsked(null)} />
      ) : null}
      {asked === 'delete' ? <DeleteDialog assessment={id} title={title} onClose={() => setAsked(null)} /> : null}
    </>
  )
}
