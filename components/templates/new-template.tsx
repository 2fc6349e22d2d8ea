import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { TemplateKind } from '#lib/templates'
import { Explained } from './explained'
import { PageFrame } from './page-frame'
import { TemplateEditor } from './template-editor'

/** To begin with: two practices show the shape. Keys are the format's, so they are in no catalogue. */
const BEGINNING = {
  profile: `format: plumbline-profile/1
name: ''
industry: ''
source: ''
targets:
  access-control: { comprehensiveness: 3, scope: 2 }
  physical-protection: { comprehensiveness: 0 }
`,
  pack: `format: plumbline-pack/1
name: ''
industry: ''
source: ''
practices:
  access-control:
    text: ''
    levels:
      2:
        indicators:
          - ''
`,
} as const

/** A new profile or pack, from a text that shows the shape or from a file. */
export function NewTemplate({ kind }: { kind: TemplateKind }) {
  const t = useTranslations('templates')
  return (
    <PageFrame
      title={t(`${kind}.new`)}
      text={t(`${kind}.newText`)}
      bar={
        <Link className="btn quiet" href={`/${kind}s`}>
          {t(`${kind}.all`)}
        </Link>
      }
    >
      <TemplateEditor kind={kind} id={null} text={BEGINNING[kind]} />
      <Explained kind={kind} />
    </PageFrame>
  )
}
