import { circleOf } from '#model/action'
import type { Baseline } from '#model/baseline'
import type { Brief } from '#model/command'
import type { ImportedQuestion, ImportedRecord, ImportedResult } from '#model/imported'
import type { GuidancePack } from '#model/pack'
import type { MemberId } from '#model/people'
import type { PracticeId } from '#model/practice'
import type { TargetProfile } from '#model/profile'
import { QUESTION_IDS, type QuestionId } from '#model/question'
import type { Result } from '#model/result'
import type { Json } from '../canonical-json'
import { digestOf } from '../digest'
import { contentSchema } from './content-schema'
import { EXPORT_FORMAT, EXPORT_VERSION, type SnapshotContent } from './snapshot'

/** An exported assessment, ready to be made again. */
export interface Import {
  brief: Partial<Brief> & Pick<Brief, 'title' | 'system'>
  exclude: Partial<Record<PracticeId, string>>
  fictional: boolean
  baseline?: Baseline
  profile?: TargetProfile
  pack?: GuidancePack
  imported: { record: ImportedRecord; names: Readonly<Record<MemberId, string>> }
}

/**
 * `foreign`: no file of ours; `newer`: written by a version that this one doesn't know; `changed`: its checksum isn't that
 * of what it holds; `invalid`: `at` says where it holds what no assessment can.
 */
export type ImportRefusal = { why: 'foreign' | 'newer' | 'changed' } | { why: 'invalid'; at: string; message: string }

/** Reads a file that `jsonOf` wrote. Nothing of it is repaired: it is taken as it is, or refused. */
export function parseImport(file: unknown): { ok: true; import: Import } | ({ ok: false } & ImportRefusal) {
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== EXPORT_FORMAT)
    return { ok: false, why: 'foreign' }
  const { version, checksum, content } = file as Record<string, unknown>
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { ok: false, why: 'foreign' }
  if (version > EXPORT_VERSION) return { ok: false, why: 'newer' }
  if (checksum !== checksumOf(content)) return { ok: false, why: 'changed' }
  const read = contentSchema.safeParse(content)
  if (!read.success) {
    const [issue] = read.error.issues
    return { ok: false, why: 'invalid', at: `content.${issue?.path.join('.') ?? ''}`, message: issue?.message ?? '' }
  }
  const parsed = read.data as unknown as SnapshotContent // the schema is its shape
  const broken = brokenLink(parsed)
  if (broken) return { ok: false, why: 'invalid', ...broken }
  return { ok: true, import: importOf(parsed) }
}

/** Null: no snapshot is nested that deeply. */
function checksumOf(content: unknown): string | null {
  try {
    return digestOf((content ?? null) as Json) // what was parsed from JSON is JSON
  } catch (cause) {
    if (cause instanceof RangeError) return null
    throw cause
  }
}

/** Where one part names another that isn't there: the shape alone can't tell. */
function brokenLink({ questions, ledger, actions }: SnapshotContent): { at: string; message: string } | null {
  const numbers = new Set(ledger.map(({ number }) => number))
  if (numbers.size < ledger.length) return { at: 'content.ledger', message: 'two decisions have one number' }
  const ids = new Set(actions.map((action) => action.id))
  if (ids.size < actions.length) return { at: 'content.actions', message: 'two actions have one id' }
  for (const [at, decision] of ledger.entries()) {
    const path = `content.ledger.${at}`
    if (decision.round !== null && !questions[decision.question].rounds.some(({ round }) => round === decision.round))
      return { at: `${path}.round`, message: 'there is no such round' }
    for (const key of ['supersedes', 'supersededBy'] as const)
      if (decision[key] !== undefined && !numbers.has(decision[key]))
        return { at: `${path}.${key}`, message: 'there is no such decision' }
  }
  for (const question of QUESTION_IDS) {
    const { decision, rounds, state } = questions[question]
    const path = `content.questions.${question}`
    if (decision !== null && ledger.find(({ number }) => number === decision)?.question !== question)
      return { at: `${path}.decision`, message: 'there is no such decision of this question' }
    if (state === 'decided' && decision === null) return { at: path, message: 'decided, but by no decision' }
    if (state === 'revealed' && rounds.length === 0) return { at: path, message: 'revealed, but without a round' }
    if (rounds.some(({ round }, i) => round <= (rounds[i - 1]?.round ?? 0)))
      return { at: `${path}.rounds`, message: 'rounds are not in order' }
  }
  for (const [at, action] of actions.entries())
    if (action.dependsOn.some((id) => !ids.has(id)))
      return { at: `content.actions.${at}.dependsOn`, message: 'there is no such action' }
  if (circleOf(actions)) return { at: 'content.actions', message: 'actions wait for each other in a circle' }
  return null
}

function importOf(content: SnapshotContent): Import {
  const { title, system, viewpoint, industry, goals, riskAppetite, timeZone, settings } = content.assessment
  const { phase, excluded, riskTiers, indicators, agendaOrder, fictional, baseline, profile } = content.assessment
  const { names, idOf } = namesOf(content)
  const questions = QUESTION_IDS.map((question): [QuestionId, ImportedQuestion] => [
    question,
    questionOf(content, question, idOf),
  ])
  return {
    brief: {
      title,
      system,
      viewpoint,
      industry,
      goals: goals.map(({ text }) => text),
      riskAppetite,
      timeZone,
      settings,
    },
    exclude: excluded,
    fictional,
    ...(baseline && { baseline: { ...baseline, ...(content.earlier && { decisions: content.earlier }) } }),
    ...(profile && { profile }),
    ...(content.pack && { pack: content.pack }),
    imported: {
      names,
      record: {
        phase,
        members: Object.fromEntries(
          Object.entries(content.members).map(([id, { name: _name, ...member }]) => [id, member]),
        ),
        questions: Object.fromEntries(questions) as ImportedRecord['questions'], // all 36
        ledger: content.ledger,
        actions: content.actions,
        evidence: content.evidence,
        indicators,
        riskTiers,
        agendaOrder,
      },
    },
  }
}

/** Names by member. A reason can name somebody who is no member any more: they get an id for their name alone. */
function namesOf({ members, questions }: SnapshotContent) {
  const names: Record<MemberId, string> = {}
  const ids = new Map<string, MemberId>()
  for (const [id, { name }] of Object.entries(members)) {
    names[id] = name
    if (!ids.has(name)) ids.set(name, id)
  }
  const reasons = QUESTION_IDS.flatMap((question) => questions[question].rounds.flatMap((round) => round.reasons))
  for (const { name } of reasons) {
    if (name === undefined || ids.has(name)) continue
    const id = `name-${String(ids.size + 1).padStart(4, '0')}`
    names[id] = name
    ids.set(name, id)
  }
  return { names, idOf: (name: string) => ids.get(name) }
}

function questionOf(
  { questions, ledger }: SnapshotContent,
  question: QuestionId,
  idOf: (name: string) => MemberId | undefined,
): ImportedQuestion {
  const { state, parked, decision, rounds } = questions[question]
  const results = rounds.map(({ statistics, ...result }) => withoutNames(result, idOf))
  const index = ledger.findIndex(({ number }) => number === decision)
  const underWay = state === 'open' || state === 'locked'
  return {
    state: underWay ? (results.length > 0 ? 'revealed' : 'idle') : state,
    ...(parked === undefined ? {} : { parked }),
    decision: index < 0 ? null : index,
    rounds: results,
  }
}

function withoutNames({ reasons, ...result }: Result, idOf: (name: string) => MemberId | undefined): ImportedResult {
  return {
    ...result,
    reasons: reasons.map(({ name, ...reason }) => {
      const member = name === undefined ? undefined : idOf(name)
      return { ...reason, ...(member === undefined ? {} : { member }) }
    }),
  }
}
