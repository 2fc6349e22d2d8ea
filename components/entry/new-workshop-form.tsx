'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Field } from '#components/ui/field'
import { api } from '#lib/api'
import { LIMITS } from '#model/limits'
import { DEFAULT_SETTINGS } from '#model/settings'
import { useZones } from './browser-zone'
import { textField } from './form-data'
import { FormError } from './form-error'
import { useFormErrors } from './form-errors'
import { type GoalDraft, GoalsField } from './goals-field'
import css from './new-workshop.module.css'
import { type Excluded, PracticesField } from './practices-field'
import { SettingsFields } from './settings-fields'

const VIEWPOINTS = ['operator', 'integrator', 'manufacturer', 'supplier'] as const

/** A new workshop on one page. Only title and system have to be filled in; everything else has a default that works. */
export function NewWorkshopForm() {
  const t = useTranslations('entry.new')
  const zones = useZones()
  const [busy, setBusy] = useState(false)
  const [goals, setGoals] = useState<readonly GoalDraft[]>([{ id: 1, text: '' }])
  const [excluded, setExcluded] = useState<Excluded>({})
  const [settings, setSettings] = useState(DEFAULT_SETTINGS)
  const [chosenZone, setChosenZone] = useState<string | null>(null)
  const { errors, clear, show, showProblem } = useFormErrors<
    'title' | 'system' | 'viewpoint' | 'industry' | 'riskAppetite' | 'timeZone' | 'exclude'
  >()
  const wrong = {
    title: t('titleMissing'),
    system: t('systemMissing'),
    viewpoint: t('tooLong'),
    industry: t('tooLong'),
    riskAppetite: t('tooLong'),
    timeZone: t('timeZoneWrong'),
    exclude: t('whyMissing'),
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    const data = new FormData(form)
    const title = textField(data, 'title').trim()
    const system = textField(data, 'system').trim()
    const found = {
      ...(title === '' && { title: wrong.title }),
      ...(system === '' && { system: wrong.system }),
      ...(Object.values(excluded).some((reason) => reason.trim() === '') && { exclude: wrong.exclude }),
    }
    if (Object.keys(found).length > 0) return show(form, found)
    clear()
    setBusy(true)
    const { privacy, voting, minGroupSize, quorum, closeWhenComplete } = settings
    const answer = await api.post<{ id: string }>('/assessments', {
      title,
      system,
      viewpoint: textField(data, 'viewpoint').trim(),
      industry: textField(data, 'industry').trim(),
      goals: goals.map(({ text }) => text.trim()).filter((text) => text !== ''),
      riskAppetite: textField(data, 'riskAppetite').trim(),
      timeZone: textField(data, 'timeZone'),
      settings: { privacy, voting, minGroupSize, quorum, closeWhenComplete },
      exclude: excluded,
    })
    if (answer.ok) return window.location.assign(`/a/${answer.data.id}/people`)
    setBusy(false)
    showProblem(form, answer.problem, wrong)
  }

  return (
    <form className={css.form} method="post" onSubmit={submit} noValidate>
      <FormError text={errors.form} />
      <section className={`card ${css.section}`} aria-labelledby="what">
        <h2 className="h3" id="what">
          {t('what')}
        </h2>
        <Field label={t('title')} hint={t('titleHint')} error={errors.fields.title}>
          {(control) => <input {...control} name="title" maxLength={LIMITS.title} autoComplete="off" />}
        </Field>
        <Field label={t('system')} hint={t('systemHint')} error={errors.fields.system}>
          {(control) => <textarea {...control} name="system" rows={4} maxLength={LIMITS.text} />}
        </Field>
        <div className={css.pair}>
          <Field
            label={t('viewpoint')}
            optional={t('optional')}
            hint={t('viewpointHint')}
            error={errors.fields.viewpoint}
          >
            {(control) => (
              <>
                <input {...control} name="viewpoint" list="viewpoints" maxLength={LIMITS.title} autoComplete="off" />
                <datalist id="viewpoints">
                  {VIEWPOINTS.map((viewpoint) => (
                    <option key={viewpoint} value={t(`viewpointOf.${viewpoint}`)} />
                  ))}
                </datalist>
              </>
            )}
          </Field>
          <Field label={t('industry')} optional={t('optional')} hint={t('industryHint')} error={errors.fields.industry}>
            {(control) => <input {...control} name="industry" maxLength={LIMITS.title} autoComplete="off" />}
          </Field>
        </div>
      </section>
      <section className={`card ${css.section}`} aria-labelledby="why">
        <h2 className="h3" id="why">
          {t('matters')}
        </h2>
        <GoalsField goals={goals} onChange={setGoals} />
        <Field
          label={t('riskAppetite')}
          optional={t('optional')}
          hint={t('riskAppetiteHint')}
          error={errors.fields.riskAppetite}
        >
          {(control) => <textarea {...control} name="riskAppetite" rows={2} maxLength={LIMITS.text} />}
        </Field>
      </section>
      <section className={`card ${css.section}`} aria-labelledby="how">
        <h2 className="h3" id="how">
          {t('how')}
        </h2>
        <SettingsFields settings={settings} onChange={setSettings} />
        <div className={css.narrow}>
          <Field label={t('timeZone')} hint={t('timeZoneHint')} error={errors.fields.timeZone}>
            {(control) => (
              <select
                {...control}
                name="timeZone"
                value={chosenZone ?? zones.here}
                onChange={(event) => setChosenZone(event.target.value)}
              >
                {zones.all.map((zone) => (
                  <option key={zone} value={zone}>
                    {zone.replaceAll('_', ' ')}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      </section>
      <section className={`card ${css.section}`} aria-labelledby="practices">
        <h2 className="h3" id="practices">
          {t('practices')}
        </h2>
        <PracticesField excluded={excluded} onChange={setExcluded} error={errors.fields.exclude} />
      </section>
      <div className={css.submit}>
        <span className="small muted grow">{t('next')}</span>
        <button type="submit" className="btn primary" aria-busy={busy}>
          {t('submit')}
        </button>
      </div>
    </form>
  )
}
