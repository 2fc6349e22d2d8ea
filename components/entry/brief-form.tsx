'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { api } from '#lib/api'
import type { AssessmentView } from '#model/room'
import { BriefFields, briefOf, TimeZoneField } from './brief-fields'
import { FormError } from './form-error'
import { useFormErrors } from './form-errors'
import type { GoalDraft } from './goals-field'
import css from './new-workshop.module.css'
import { SettingsFields } from './settings-fields'

/** What a workshop says about itself, to be changed until it is frozen; how it votes only before the first question opens. */
export function BriefForm({ assessment }: { assessment: AssessmentView }) {
  const t = useTranslations('entry.brief')
  const fields = useTranslations('entry.new')
  const [busy, setBusy] = useState(false)
  const [goals, setGoals] = useState<readonly GoalDraft[]>(() =>
    assessment.goals.length > 0
      ? assessment.goals.map(({ text }, index) => ({ id: index + 1, text }))
      : [{ id: 1, text: '' }],
  )
  const [settings, setSettings] = useState(assessment.settings)
  const { errors, clear, show, showProblem } = useFormErrors<
    'title' | 'system' | 'viewpoint' | 'industry' | 'riskAppetite' | 'timeZone'
  >()
  const wrong = {
    title: fields('titleMissing'),
    system: fields('systemMissing'),
    viewpoint: fields('tooLong'),
    industry: fields('tooLong'),
    riskAppetite: fields('tooLong'),
    timeZone: fields('timeZoneWrong'),
  }
  const isOpen = assessment.phase === 'preparing'
  const people = `/a/${assessment.id}/people`

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    const brief = briefOf(form, goals)
    const found = {
      ...(brief.title === '' && { title: wrong.title }),
      ...(brief.system === '' && { system: wrong.system }),
    }
    if (Object.keys(found).length > 0) return show(form, found)
    clear()
    setBusy(true)
    const { privacy, voting, minGroupSize, quorum, closeWhenComplete } = settings
    const answer = await api.post(`/assessments/${assessment.id}/commands`, {
      type: 'updateBrief',
      ...brief,
      ...(isOpen && { settings: { privacy, voting, minGroupSize, quorum, closeWhenComplete } }),
    })
    if (answer.ok) return window.location.assign(people)
    setBusy(false)
    showProblem(form, answer.problem, wrong)
  }

  return (
    <form className={css.form} method="post" onSubmit={submit} noValidate>
      <FormError text={errors.form} />
      <BriefFields initial={assessment} goals={goals} onGoals={setGoals} errors={errors.fields} />
      <section className={`card ${css.section}`} aria-labelledby="how">
        <h2 className="h3" id="how">
          {fields('how')}
        </h2>
        {isOpen ? <SettingsFields settings={settings} onChange={setSettings} /> : <Fixed assessment={assessment} />}
        <TimeZoneField initial={assessment.timeZone} error={errors.fields.timeZone} />
      </section>
      <div className={css.submit}>
        <span className="grow" />
        <Link className="btn" href={people}>
          {t('cancel')}
        </Link>
        <button type="submit" className="btn primary" aria-busy={busy}>
          {t('submit')}
        </button>
      </div>
    </form>
  )
}

/** How people vote, once somebody may have answered under it. */
function Fixed({ assessment: { settings } }: { assessment: AssessmentView }) {
  const t = useTranslations('entry.new')
  const brief = useTranslations('entry.brief')
  return (
    <div>
      <p>
        {brief.rich('fixedHow', {
          privacy: t(`privacyOf.${settings.privacy}.name`),
          voting: settings.voting,
          b: (chunks) => <b className="b">{chunks}</b>,
        })}
      </p>
      <p className="small muted">{brief('fixed')}</p>
    </div>
  )
}
