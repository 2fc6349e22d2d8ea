import { stringify } from 'yaml'
import type { TemplateKind } from '#lib/templates'
import { PRACTICE_IDS } from '#model/practice'
import { TEMPLATE_FORMATS, type TemplateContent } from './schemas'

/** The file of a profile or a pack: its format first, practices in model order, so that equal content is equal text. */
export function writeTemplate(kind: TemplateKind, content: TemplateContent, as: 'yaml' | 'json'): string {
  const file = orderedFile(kind, content)
  return as === 'json' ? `${JSON.stringify(file, null, 2)}\n` : stringify(file, { lineWidth: 100, singleQuote: true })
}

function orderedFile(kind: TemplateKind, content: TemplateContent): object {
  const { name, description, industry, source } = content
  const about = { format: TEMPLATE_FORMATS[kind], name, description, industry, source }
  if ('targets' in content) return plain({ ...about, targets: inModelOrder(content.targets) })
  return plain({ ...about, practices: inModelOrder(content.practices) })
}

function inModelOrder<T>(record: Partial<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    PRACTICE_IDS.flatMap((id) => {
      const value = record[id]
      return value === undefined ? [] : [[id, value]]
    }),
  )
}

/** Without what isn't there. */
function plain(file: object): object {
  return Object.fromEntries(Object.entries(file).filter(([, value]) => value !== undefined && value !== ''))
}
