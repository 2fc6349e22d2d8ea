'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useMe } from '#components/live/live-assessment'
import { useProblemText } from '#components/ui/problem-text'
import type { Group } from '#model/people'
import { useAhead } from './ahead'
import { sendPeopleCommand } from './command'
import css from './people.module.css'

const CHOICES = [null, 'business', 'technical'] as const

/** Whether the facilitator votes too, and for which side. Their first vote fixes it. */
export function OwnGroup({ assessment }: { assessment: string }) {
  const t = useTranslations('people')
  const app = useTranslations('app')
  const me = useMe()
  const problemText = useProblemText()
  const [problem, setProblem] = useState<string | null>(null)
  const own = useAhead(me.group)

  async function choose(group: Group | null) {
    own.choose(group)
    const answer = await sendPeopleCommand(assessment, { type: 'setGroup', member: me.id, group })
    if (!answer.ok) own.takeBack()
    setProblem(answer.ok ? null : problemText(answer.problem))
  }

  return (
    <fieldset className={css.own}>
      <legend className="small b">{t('ownGroup')}</legend>
      <div className={css.segments}>
        {CHOICES.map((group) => (
          <label key={group ?? 'none'} className={css.segment}>
            <input type="radio" name="own-group" checked={own.shown === group} onChange={() => void choose(group)} />
            {group ? <i className={group === 'business' ? 'm-b' : 'm-t'} aria-hidden="true" /> : null}
            <span>{group ? app(`group.${group}`) : t('ownNone')}</span>
          </label>
        ))}
      </div>
      <p role="status" className="small text-danger">
        {problem}
      </p>
    </fieldset>
  )
}
