import type * as Y from 'yjs'
import type { QuestionId } from '#model/question'

/** A text that everybody in the assessment may write: the draft of a rationale, notes on a question, or what belongs to none. */
export type PadName = `rationale:${QuestionId}` | `notes:${QuestionId}` | 'parking'

/** The shared text behind a pad; empty until somebody writes. Nothing is ever computed from it. */
export function padText(doc: Y.Doc, pad: PadName): Y.Text {
  return doc.getText(pad)
}
