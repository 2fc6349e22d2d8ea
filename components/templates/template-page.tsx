import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { TemplateKind, TemplateView } from '#lib/templates'
import { Explained } from './explained'
import { PageFrame } from './page-frame'
import { RemoveTemplate } from './remove-template'
import { TemplateEditor } from './template-editor'
import css from './templates.module.css'

/** One profile or pack: what it is, its text, its files, and what to start with it. */
export function TemplatePage({ kind, template }: { kind: TemplateKind; template: TemplateView }) {
  const t = useTranslations('templates')
  const { id, name, description, builtIn, editable, yaml } = template
  const file = (format: 'yaml' | 'json') => `/api/v1/${kind}s/${id}/export/${format}`
  return (
    <PageFrame
      title={<span dir="auto">{name}</span>}
      text={description ? <span dir="auto">{description}</span> : null}
      bar={
        <Link className="btn quiet" href={`/${kind}s`}>
          {t(`${kind}.all`)}
        </Link>
      }
    >
      <div className={css.bar}>
        {builtIn ? <span className="tag">{t('builtIn')}</span> : null}
        <Link className="btn" href={`/new?${kind}=${encodeURIComponent(id)}`}>
          {t('start')}
        </Link>
        <a className="btn quiet" href={file('yaml')} download>
          {t('download', { format: 'YAML' })}
        </a>
        <a className="btn quiet" href={file('json')} download>
          {t('download', { format: 'JSON' })}
        </a>
        {editable ? <RemoveTemplate kind={kind} id={id} name={name} /> : null}
      </div>
      <p className="small muted">{builtIn ? t('builtInText') : t(`${kind}.how`)}</p>
      <TemplateEditor key={id} kind={kind} id={id} text={yaml} readOnly={!editable} />
      <Explained kind={kind} />
    </PageFrame>
  )
}
