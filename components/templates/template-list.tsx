import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { EmptyState } from '#components/ui/empty-state'
import type { TemplateKind, TemplateLine } from '#lib/templates'
import css from './templates.module.css'

/** All profiles, or all packs: what each is about, whose it is, and the way in. */
export function TemplateList({ kind, templates }: { kind: TemplateKind; templates: readonly TemplateLine[] }) {
  const t = useTranslations('templates')
  const format = useFormatter()
  if (templates.length === 0)
    return (
      <div className={`card ${css.nothing}`}>
        <EmptyState level={2} title={t(`${kind}.none`)} text={t(`${kind}.noneText`)} />
      </div>
    )
  return (
    <ul className={`card ${css.list}`}>
      {templates.map(({ id, name, description, industry, source, practices, builtIn, updatedAt }) => (
        <li key={id}>
          <Link className={css.item} href={`/${kind}s/${id}`} prefetch={false}>
            <span className={css.what}>
              <b className="h3" dir="auto">
                {name}
              </b>
              {description ? (
                <span className="small muted" dir="auto">
                  {description}
                </span>
              ) : null}
            </span>
            <span className={`small muted ${css.about}`}>
              {builtIn ? <span className="tag">{t('builtIn')}</span> : null}
              {industry ? <span dir="auto">{industry}</span> : null}
              {source && !builtIn ? <span dir="auto">{t('from', { source })}</span> : null}
              <span>{t('practices', { practices })}</span>
              {updatedAt ? (
                <span>{t('changed', { day: format.dateTime(new Date(updatedAt), { dateStyle: 'medium' }) })}</span>
              ) : null}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
