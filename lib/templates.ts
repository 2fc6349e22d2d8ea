import type { Instant } from '#model/limits'

/** What an assessment can start from: target levels to compare with, or more words beside the guidance. */
export type TemplateKind = 'profile' | 'pack'

/** One line of the pages of profiles and packs. */
export interface TemplateLine {
  id: string
  kind: TemplateKind
  name: string
  description: string
  industry: string
  /** Whose words or levels these are. */
  source: string
  /** Practices it says something about. */
  practices: number
  /** Comes with Plumbline. */
  builtIn: boolean
  /** Whether the asker may change it. */
  editable: boolean
  /** Null: it comes with Plumbline. */
  updatedAt: Instant | null
}

/** One profile or pack, whole, as the text of its file. */
export interface TemplateView extends TemplateLine {
  yaml: string
}
