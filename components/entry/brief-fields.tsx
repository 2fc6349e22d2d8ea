'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '#components/ui/field'
import type { Brief } from '#model/command'
import { LIMITS } from '#model/limits'
import { useZones } from './browser-zone'
import { textField } from './form-data'
import { type GoalDraft, GoalsField } from './goals-field'
import css from './new-workshop.module.css'

const VIEWPOINTS = ['operator', 'integrator', 'manufacturer', 'supplier'] as const

type BriefText = Omit<Brief, 'settings'>

/** What a form with these fields says, without the spaces around it and the goals left empty. */
export function briefOf(form: HTMLFormElement, goals: readonly GoalDraft[]): BriefText {
  const data = new FormData(form)
  const text = (name: string) => textField(data, name).trim()
  return {
    title: text('title'),
    system: text('system'),
    viewpoint: text('viewpoint'),
    industry: text('industry'),
    goals: goals.map((goal) => goal.text.trim()).filter((goal) => goal !== ''),
    riskAppetite: text('riskAppetite'),
    timeZone: textField(data, 'timeZone'),
  }
}

/** What the workshop looks at and what matters: two cards of a form. */
export function BriefFields({
  initial,
  goals,
  onGoals,
  errors,
}: {
  /** As it stands; absent in a new workshop. */
  initial?: Omit<BriefText, 'goals'>
  goals: readonly GoalDraft[]
  onGoals: (goals: readonly GoalDraft[]) => void
  errors: Partial<Record<'title' | 'system' | 'viewpoint' | 'industry' | 'riskAppetite', string>>
}) {
  const t = useTranslations('entry.new')
  return (
    <>
      <section className={`card ${css.section}`} aria-labelledby="what">
        <h2 className="h3" id="what">
          {t('what')}
        </h2>
        <Field label={t('title')} hint={t('titleHint')} error={errors.title}>
          {(control) => (
            <input
              {...control}
              name="title"
              defaultValue={initial?.title}
              maxLength={LIMITS.title}
              autoComplete="off"
            />
          )}
        </Field>
        <Field label={t('system')} hint={t('systemHint')} error={errors.system}>
          {(control) => (
            <textarea {...control} name="system" defaultValue={initial?.system} rows={4} maxLength={LIMITS.text} />
          )}
        </Field>
        <div className={css.pair}>
          <Field label={t('viewpoint')} optional={t('optional')} hint={t('viewpointHint')} error={errors.viewpoint}>
            {(control) => (
              <>
                <input
                  {...control}
                  name="viewpoint"
                  defaultValue={initial?.viewpoint}
                  list="viewpoints"
                  maxLength={LIMITS.title}
                  autoComplete="off"
                />
                <datalist id="viewpoints">
                  {VIEWPOINTS.map((viewpoint) => (
                    <option key={viewpoint} value={t(`viewpointOf.${viewpoint}`)} />
                  ))}
                </datalist>
              </>
            )}
          </Field>
          <Field label={t('industry')} optional={t('optional')} hint={t('industryHint')} error={errors.industry}>
            {(control) => (
              <input
                {...control}
                name="industry"
                defaultValue={initial?.industry}
                maxLength={LIMITS.title}
                autoComplete="off"
              />
            )}
          </Field>
        </div>
      </section>
      <section className={`card ${css.section}`} aria-labelledby="why">
        <h2 className="h3" id="why">
          {t('matters')}
        </h2>
        <GoalsField goals={goals} onChange={onGoals} />
        <Field
          label={t('riskAppetite')}
          optional={t('optional')}
          hint={t('riskAppetiteHint')}
          error={errors.riskAppetite}
        >
          {(control) => (
            <textarea
              {...control}
              name="riskAppetite"
              defaultValue={initial?.riskAppetite}
              rows={2}
              maxLength={LIMITS.text}
            />
          )}
        </Field>
      </section>
    </>
  )
}

/** The zone of deadlines and of the record; this browser's own where none was chosen. */
export function TimeZoneField({ initial, error }: { initial?: string; error?: string | undefined }) {
  const t = useTranslations('entry.new')
  const zones = useZones()
  const [chosen, setChosen] = useState<string | null>(initial ?? null)
  const shown = chosen ?? zones.here
  return (
    <div className={css.narrow}>
      <Field label={t('timeZone')} hint={t('timeZoneHint')} error={error}>
        {(control) => (
          <select {...control} name="timeZone" value={shown} onChange={(event) => setChosen(event.target.value)}>
            {(zones.all.includes(shown) ? zones.all : [shown, ...zones.all]).map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}
