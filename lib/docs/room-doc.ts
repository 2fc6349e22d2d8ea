import type * as Y from 'yjs'
import type { EarlierDecision } from '#model/baseline'
import type { GuidancePack } from '#model/pack'
import { QUESTION_IDS, type QuestionId } from '#model/question'
import type { Result } from '#model/result'
import type { AssessmentView, MemberView, ProgressView, QuestionView, RoomView } from '#model/room'

const MEMBER = 'member:'

/** Entries of `getMap('room')`, each one plain JSON value, replaced when it changes. */
type RoomEntries = Map<string, unknown>

/** The room as entries of its document. */
export function roomEntries(view: RoomView): RoomEntries {
  const entries: RoomEntries = new Map()
  entries.set('assessment', view.assessment)
  for (const [member, value] of Object.entries(view.members)) entries.set(`${MEMBER}${member}`, value)
  for (const question of QUESTION_IDS) {
    entries.set(`question:${question}`, view.questions[question])
    const progress = view.progress[question]
    if (progress) entries.set(`progress:${question}`, progress)
    for (const result of view.results[question] ?? []) entries.set(`result:${question}:${result.round}`, result)
  }
  for (const [question, decision] of Object.entries(view.earlier ?? {})) entries.set(`earlier:${question}`, decision)
  if (view.pack) entries.set('pack', view.pack)
  entries.set('ledger', view.ledger)
  entries.set('actions', view.actions)
  entries.set('evidence', view.evidence)
  return entries
}

export function isMemberEntry(key: string): boolean {
  return key.startsWith(MEMBER)
}

/** The other way round; null while the document is still empty. The server alone writes it, so its shapes are taken as they are. */
export function readRoom(doc: Y.Doc): RoomView | null {
  const map = doc.getMap('room')
  const assessment = map.get('assessment') as AssessmentView | undefined
  if (!assessment) return null
  const members: Record<string, MemberView> = {}
  const questions: Partial<Record<QuestionId, QuestionView>> = {}
  const progress: Partial<Record<QuestionId, ProgressView>> = {}
  const results: Partial<Record<QuestionId, Result[]>> = {}
  const earlier: Partial<Record<QuestionId, EarlierDecision>> = {}
  for (const [key, value] of map.entries()) {
    const colon = key.indexOf(':')
    const rest = key.slice(colon + 1)
    switch (key.slice(0, colon)) {
      case 'member':
        members[rest] = value as MemberView
        break
      case 'question':
        questions[rest as QuestionId] = value as QuestionView
        break
      case 'progress':
        progress[rest as QuestionId] = value as ProgressView
        break
      case 'earlier':
        earlier[rest as QuestionId] = value as EarlierDecision
        break
      case 'result': {
        const question = rest.slice(0, rest.lastIndexOf(':')) as QuestionId
        results[question] = [...(results[question] ?? []), value as Result]
        break
      }
    }
  }
  const pack = map.get('pack') as GuidancePack | undefined
  for (const rounds of Object.values(results)) rounds?.sort((a, b) => a.round - b.round)
  return {
    assessment,
    members,
    questions: questions as RoomView['questions'], // all 36 exist from the start
    progress,
    results,
    ledger: (map.get('ledger') ?? []) as RoomView['ledger'],
    actions: (map.get('actions') ?? []) as RoomView['actions'],
    evidence: (map.get('evidence') ?? {}) as RoomView['evidence'],
    ...(assessment.baseline && { earlier }),
    ...(pack && { pack }),
  }
}
