import { useTranslations } from 'next-intl'
import { GROUPS } from '#model/people'
import css from './entry.module.css'

/** Business or technical, as two large radio cards named `group`. */
export function GroupChoice({ error }: { error?: string | undefined }) {
  const t = useTranslations('entry.join')
  const app = useTranslations('app')
  return (
    <fieldset className="border-0 p-0 m-0 min-w-0" aria-describedby={error ? 'group-error' : undefined}>
      <legend className={css.legend}>{t('group')}</legend>
      <div className={css.groups}>
        {GROUPS.map((group) => (
          <label className={css.group} key={group}>
            <input type="radio" name="group" value={group} aria-invalid={error ? true : undefined} />
            <span className={css.word}>
              <i className={group === 'business' ? 'm-b' : 'm-t'} aria-hidden="true" />
              {app(`group.${group}`)}
            </span>
            <span className="small muted">{t(`groupHint.${group}`)}</span>
          </label>
        ))}
      </div>
      {error ? (
        <p className="small text-danger mt-1" id="group-error">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
