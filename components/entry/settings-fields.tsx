'use client'

import { useTranslations } from 'next-intl'
import { Field } from '#components/ui/field'
import type { Settings } from '#model/settings'
import css from './new-workshop.module.css'

const PRIVACIES = ['named', 'group', 'anonymous'] as const
const QUORUMS = [0.5, 0.66, 0.75, 1]
/** 3 to 20. */
const GROUP_SIZES = Array.from({ length: 18 }, (_, index) => index + 3)

/** How people vote and what is shown of it. Privacy and voting can't be loosened once somebody may have answered. */
export function SettingsFields({ settings, onChange }: { settings: Settings; onChange: (settings: Settings) => void }) {
  const t = useTranslations('entry.new')
  const named = settings.privacy === 'named'
  return (
    <>
      <fieldset className={css.fieldset} aria-describedby="privacy-fixed">
        <legend className={css.legend}>{t('privacy')}</legend>
        <div className={css.cards}>
          {PRIVACIES.map((privacy) => (
            <label className={css.card} key={privacy}>
              <input
                type="radio"
                name="privacy"
                checked={settings.privacy === privacy}
                onChange={() =>
                  onChange({
                    ...settings,
                    privacy,
                    voting: privacy === 'named' ? settings.voting : 'sealed',
                  })
                }
              />
              <span>
                <b className="b">{t(`privacyOf.${privacy}.name`)}</b>
                <span className="small muted block">{t(`privacyOf.${privacy}.text`)}</span>
              </span>
            </label>
          ))}
        </div>
        {settings.privacy === 'anonymous' ? (
          <div className={css.narrow}>
            <Field label={t('minGroup')} hint={t('minGroupHint')}>
              {(control) => (
                <select
                  {...control}
                  value={settings.minGroupSize}
                  onChange={(event) => onChange({ ...settings, minGroupSize: Number(event.target.value) })}
                >
                  {GROUP_SIZES.map((size) => (
                    <option key={size} value={size}>
                      {size}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </div>
        ) : null}
        <p className="small muted" id="privacy-fixed">
          {t('privacyFixed')}
        </p>
      </fieldset>
      <fieldset className={css.fieldset}>
        <legend className={css.legend}>{t('voting')}</legend>
        <div className={css.cards}>
          {(['sealed', 'live'] as const).map((voting) => (
            <label className={css.card} key={voting}>
              <input
                type="radio"
                name="voting"
                checked={settings.voting === voting}
                disabled={voting === 'live' && !named}
                onChange={() => onChange({ ...settings, voting })}
              />
              <span>
                <b className="b">{t(`votingOf.${voting}.name`)}</b>
                <span className="small muted block">
                  {t(voting === 'live' && !named ? 'votingOf.live.needsNames' : `votingOf.${voting}.text`)}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className={css.narrow}>
        <Field label={t('quorum')} hint={t('quorumHint')}>
          {(control) => (
            <select
              {...control}
              value={settings.quorum}
              onChange={(event) => onChange({ ...settings, quorum: Number(event.target.value) })}
            >
              {QUORUMS.map((quorum) => (
                <option key={quorum} value={quorum}>
                  {t('quorumOf', { share: Math.round(quorum * 100) })}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={settings.closeWhenComplete}
          onChange={(event) => onChange({ ...settings, closeWhenComplete: event.target.checked })}
        />
        <span>{t('closeWhenComplete')}</span>
      </label>
    </>
  )
}
