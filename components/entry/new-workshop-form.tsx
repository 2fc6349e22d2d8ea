'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { type ComponentProps, type FormEvent, useState } from 'react'
import { Field } from '#components/ui/field'
import { api } from '#lib/api'
import type { Day } from '#model/limits'
import { DEFAULT_SETTINGS } from '#model/settings'
import { BriefFields, briefOf, TimeZoneField } from './brief-fields'
import { FormError } from './form-error'
import { useFormErrors } from './form-errors'
import type { GoalDraft } from './goals-field'
import css from './new-workshop.module.css'
import { type Excluded, PracticesField } from './practices-field'
import { SettingsFields } from './settings-fields'

/** An assessment that the new one can follow. */
interface EarlierAssessment {
  id: string
  title: string
  /** Its last change. */
  day: Day
}

/** A profile or pack to start from. */
interface Named {
  id: string
  name: string
}

/** A new workshop on one page. Only title and system have to be filled in; everything else has a default that works. */
export function NewWorkshopForm({
  earlier,
  profiles,
  packs,
  chosen = {},
}: {
  earlier: readonly EarlierAssessment[]
  profiles: readonly Named[]
  packs: readonly Named[]
  /** What the page was opened with. */
  chosen?: { profile?: string; pack?: string }
}) {
  const t = useTranslations('entry.new')
  const format = useFormatter()
  const [busy, setBusy] = useState(false)
  const [baseline, setBaseline] = useState('')
  const [profile, setProfile] = useState(() => knownOf(profiles, chosen.profile))
  const [pack, setPack] = useState(() => knownOf(packs, chosen.pack))
  const [goals, setGoals] = useState<readonly GoalDraft[]>([{ id: 1, text: '' }])
  const [excluded, setExcluded] = useState<Excluded>({})
  const [settings, setSettings] = useState(DEFAULT_SETTINGS)
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
    const brief = briefOf(form, goals)
    const found = {
      ...(brief.title === '' && { title: wrong.title }),
      ...(brief.system === '' && { system: wrong.system }),
      ...(Object.values(excluded).some((reason) => reason.trim() === '') && { exclude: wrong.exclude }),
    }
    if (Object.keys(found).length > 0) return show(form, found)
    clear()
    setBusy(true)
    const { privacy, voting, minGroupSize, quorum, closeWhenComplete } = settings
    const answer = await api.post<{ id: string }>('/assessments', {
      ...brief,
      settings: { privacy, voting, minGroupSize, quorum, closeWhenComplete },
      exclude: excluded,
      ...(baseline !== '' && { baseline }),
      ...(profile !== '' && { profile }),
      ...(pack !== '' && { pack }),
    })
    if (answer.ok) return window.location.assign(`/a/${answer.data.id}/people`)
    setBusy(false)
    showProblem(form, answer.problem, wrong)
  }

  return (
    <form className={css.form} method="post" onSubmit={submit} noValidate>
      <FormError text={errors.form} />
      <BriefFields goals={goals} onGoals={setGoals} errors={errors.fields} />
      {earlier.length + profiles.length + packs.length > 0 ? (
        <section className={`card ${css.section}`} aria-labelledby="earlier">
          <h2 className="h3" id="earlier">
            {t('earlier')}
          </h2>
          {earlier.length > 0 ? (
            <Field label={t('follows')} hint={t('followsHint')} optional={t('optional')}>
              {(field) => (
                <select
                  {...field}
                  name="baseline"
                  value={baseline}
                  onChange={(event) => setBaseline(event.target.value)}
                >
                  <option value="">{t('followsNone')}</option>
                  {earlier.map(({ id, title, day }) => (
                    <option key={id} value={id}>
                      {t('followsOne', { title, day: format.dateTime(new Date(day), { dateStyle: 'medium' }) })}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          ) : null}
          {profiles.length > 0 ? (
            <Field label={t('profile')} hint={t('profileHint')} optional={t('optional')}>
              {(field) => (
                <Choice
                  {...field}
                  name="profile"
                  of={profiles}
                  none={t('profileNone')}
                  value={profile}
                  onChange={setProfile}
                />
              )}
            </Field>
          ) : null}
          {packs.length > 0 ? (
            <Field label={t('pack')} hint={t('packHint')} optional={t('optional')}>
              {(field) => (
                <Choice {...field} name="pack" of={packs} none={t('packNone')} value={pack} onChange={setPack} />
              )}
            </Field>
          ) : null}
        </section>
      ) : null}
      <section className={`card ${css.section}`} aria-labelledby="how">
        <h2 className="h3" id="how">
          {t('how')}
        </h2>
        <SettingsFields settings={settings} onChange={setSettings} />
        <TimeZoneField error={errors.fields.timeZone} />
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

/** One of these, or none. */
function Choice({
  of,
  none,
  value,
  onChange,
  ...control
}: {
  of: readonly Named[]
  none: string
  value: string
  onChange: (id: string) => void
  name: string
} & Pick<ComponentProps<'select'>, 'id' | 'aria-describedby' | 'aria-invalid'>) {
  return (
    <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{none}</option>
      {of.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}

function knownOf(all: readonly Named[], id: string | undefined): string {
  return all.some((each) => each.id === id) ? (id ?? '') : ''
}
