'use client'

import { Lock, Smartphone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useRoom } from '#components/live/live-assessment'
import { type Answer, isRating, LEVELS } from '#model/rating'
import { useAnswerText } from './answer-text'
import css from './ballot.module.css'
import { answerOf, EMPTY_DRAFT } from './draft'
import { LevelRows } from './level-rows'
import { Outs, ScopeChips } from './scope-chips'

/**
 * The ballot on a question that matters to nobody, to be tried while people arrive. It stays on this device: what is
 * chosen is never sent, so there is nothing to seal, to count or to erase.
 */
export function WarmUp({ onClose }: { onClose: () => void }) {
  const t = useTranslations('ballot.warmUp')
  const ballot = useTranslations('ballot')
  const textOf = useAnswerText()
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const [sent, setSent] = useState<Answer | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const answer = answerOf(draft)
  // It replaces what somebody has just pressed: what comes in its place is where they go on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of the two views begins at its title
  useEffect(() => title.current?.focus(), [sent])
  if (sent !== null) return <Sent answer={sent} title={title} onAgain={() => setSent(null)} onClose={onClose} />

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (answer !== null) setSent(answer)
    else form.current?.querySelector<HTMLInputElement>('input[type=radio]')?.focus()
  }
  const levels = LEVELS.map((each) => ({ gist: t(`level.${each}`), summary: null }))
  const choice = { draft, onChange: setDraft, earlier: null }
  return (
    <form ref={form} onSubmit={submit} noValidate className="contents">
      <main id="main" className={css.main} tabIndex={-1}>
        <div className={css.title}>
          <h1 ref={title} tabIndex={-1}>
            {t('question')}
          </h1>
        </div>
        <p className={css.goal}>{t('note')}</p>
        <LevelRows {...choice} levels={levels} />
        <ScopeChips {...choice} hints={{ 1: t('scope.1'), 2: t('scope.2'), 3: t('scope.3') }} />
        <Outs {...choice} />
      </main>
      <section className={css.foot} aria-label={ballot('yourAnswerRegion')}>
        <div className={css.footRow}>
          <button type="submit" className={`btn primary ${css.send}`} aria-disabled={answer === null || undefined}>
            {answer !== null
              ? ballot('send', { answer: textOf(answer) })
              : draft.level === null
                ? ballot('chooseFirst')
                : ballot('chooseScope')}
          </button>
          <div className={css.pair} style={{ marginTop: 4 }}>
            <button type="button" className="btn quiet" onClick={onClose}>
              {t('close')}
            </button>
            <p className={css.under}>
              <Smartphone className="i" aria-hidden />
              <span>{t('stays')}</span>
            </p>
          </div>
        </div>
      </section>
    </form>
  )
}

/** What has happened, and what would happen to a real vote. */
function Sent({
  answer,
  title,
  onAgain,
  onClose,
}: {
  answer: Answer
  title: React.Ref<HTMLHeadingElement>
  onAgain: () => void
  onClose: () => void
}) {
  const t = useTranslations('ballot.warmUp')
  const ballot = useTranslations('ballot')
  const textOf = useAnswerText()
  const { settings } = useRoom().assessment
  return (
    <main id="main" className={css.main} tabIndex={-1}>
      <div className={css.calm}>
        <h1 ref={title} tabIndex={-1}>
          {t('chose', { answer: textOf(answer) })}
        </h1>
        <p className="read">
          {isRating(answer)
            ? answer.comprehensiveness === 0
              ? t('meansNothing')
              : t('means', { level: t(`level.${answer.comprehensiveness}`), scope: t(`scopeMeans.${answer.scope}`) })
            : t('meansOut')}
        </p>
        <div>
          <h2 className={css.sub}>{t('real')}</h2>
          <ul className={css.steps}>
            <li>{settings.voting === 'sealed' ? t('sealed') : ballot('lobbyNotSealed')}</li>
            <li>{t('change')}</li>
            <li>{ballot(`privacy.${settings.privacy}`)}</li>
          </ul>
        </div>
        <p className="small muted row">
          <Lock className="i" aria-hidden />
          {t('nobody')}
        </p>
        <div className={css.pair}>
          <button type="button" className="btn" onClick={onAgain}>
            {t('again')}
          </button>
          <button type="button" className="btn primary" onClick={onClose}>
            {t('done')}
          </button>
        </div>
      </div>
    </main>
  )
}
