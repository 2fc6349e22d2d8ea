import { useTranslations } from 'next-intl'
import type { TemplateKind } from '#lib/templates'
import css from './templates.module.css'

/** Where the shape of the file is written down. */
export function Explained({ kind }: { kind: TemplateKind }) {
  const t = useTranslations('templates')
  return (
    <p className="small muted">
      {t.rich('schema', {
        schema: (words) => (
          <a className={css.link} href={`/api/v1/schemas/${kind}.json`}>
            {words}
          </a>
        ),
      })}
    </p>
  )
}
