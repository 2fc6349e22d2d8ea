import { z } from '@hono/zod-openapi'
import { isEvidence } from '#lib/docs/ballot-doc'
import { settingsSchema } from '#lib/settings-schema'
import { isTimeZone } from '#lib/time-zone'
import { ACTION_STATES, EFFORTS } from '#model/action'
import { OUTCOMES } from '#model/decision'
import { LIMITS } from '#model/limits'
import { PRACTICE_IDS } from '#model/practice'
import { QUESTION_IDS, type QuestionId } from '#model/question'
import type { Refusal } from '#model/refusal'
import { groupSchema, idSchema, nameSchema, roleSchema, textSchema, titleSchema } from './schemas'

/** Shapes of commands and briefs: what fits is a `Command` of the model. */

const [firstQuestion, ...otherQuestions] = QUESTION_IDS
// `z.enum` wants to see a first one; there are 36
export const questionSchema = z.enum([firstQuestion as QuestionId, ...otherQuestions]).openapi('QuestionId')
const practiceSchema = z.enum(PRACTICE_IDS).openapi('PracticeId')

const ratingSchema = z
  .union([
    z.strictObject({ comprehensiveness: z.literal(0) }),
    z.strictObject({ comprehensiveness: z.literal([1, 2, 3, 4]), scope: z.literal([1, 2, 3]) }),
  ])
  .openapi('Rating')
export const answerSchema = z.union([ratingSchema, z.literal('dont-know'), z.literal('abstain')]).openapi('Answer')

/** Any precision that RFC 3339 allows; comes out with milliseconds. */
const instant = z.iso
  .datetime({ message: 'must be an RFC 3339 instant in UTC, ending in Z' })
  .transform((text) => new Date(text).toISOString())
  .openapi({ type: 'string', format: 'date-time' })
const day = z.iso.date()
const round = z.int().min(0).max(10_000)
/** Something to say: an empty text, or only spaces, says nothing. */
const said = textSchema.refine((text) => text.trim() !== '', 'must not be empty')
const evidenceAddress = z.string().max(LIMITS.evidenceLength).refine(isEvidence, 'must be an http(s) address')
const evidence = z.array(evidenceAddress).max(LIMITS.evidenceCount)
const questions = z
  .array(questionSchema)
  .min(1)
  .max(QUESTION_IDS.length)
  .refine((list) => new Set(list).size === list.length, 'must name each question once')
const rounds = z.partialRecord(questionSchema, round).optional()
const owner = nameSchema.optional()

const roundCommands = [
  z.object({ type: z.literal('open'), questions, deadline: instant.nullish(), rounds }),
  z.object({ type: z.literal('lock'), questions, rounds }),
  z.object({ type: z.literal('reveal'), questions, rounds }),
  z.object({
    type: z.literal('cancel'),
    question: questionSchema,
    reason: said,
    round: round.optional(),
    ifUnanswered: z.boolean().optional(),
  }),
  z.object({ type: z.literal('setDeadline'), questions, deadline: instant.nullable(), rounds }),
  z.object({ type: z.literal('park'), question: questionSchema, reason: textSchema, round: round.optional() }),
  z.object({ type: z.literal('unpark'), question: questionSchema, round: round.optional() }),
] as const

const someSettings = settingsSchema.partial().openapi('Settings')

const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'must be a time zone of the IANA database, such as Europe/Berlin')

const brief = {
  title: titleSchema,
  system: said,
  viewpoint: textSchema,
  industry: z.string().max(LIMITS.title),
  goals: z.array(z.string().trim().min(1).max(500)).max(20),
  riskAppetite: textSchema,
  timeZone,
  settings: someSettings,
}

export const newAssessmentSchema = z
  .object({
    ...brief,
    exclude: z.partialRecord(practiceSchema, said),
    profile: idSchema,
    pack: idSchema,
    baseline: idSchema,
  })
  .partial()
  .required({ title: true, system: true })
  .openapi('NewAssessment')

const workshopCommands = [
  z.object({ type: z.literal('focus'), question: questionSchema.nullable() }),
  z.object({ type: z.literal('startTimer'), seconds: z.int().min(1).max(86_400) }),
  z.object({ type: z.literal('stopTimer') }),
  z.object({ type: z.literal('planEnd'), at: instant.nullable() }),
  z.object({ type: z.literal('setAgenda'), order: questions.or(z.array(questionSchema).length(0)) }),
  z.object({ type: z.literal('exclude'), practice: practiceSchema, rationale: said }),
  z.object({ type: z.literal('include'), practice: practiceSchema }),
  z.object({ type: z.literal('setRiskTier'), practice: practiceSchema, tier: z.literal([1, 2, 3]) }),
  z.object({ type: z.literal('updateBrief'), ...z.object(brief).partial().shape }),
  z.object({ type: z.literal('freeze') }),
  z.object({ type: z.literal('unfreeze'), reason: said }),
] as const

const decisionCommands = [
  z.object({
    type: z.literal('decide'),
    question: questionSchema,
    rating: ratingSchema,
    rationale: said,
    outcome: z.enum(OUTCOMES).optional(),
    evidence: evidence.optional(),
    owner,
    reviewOn: day.optional(),
    round: round.optional(),
  }),
  z.object({
    type: z.literal('acceptReady'),
    decisions: z
      .array(z.object({ question: questionSchema, round, rating: ratingSchema, rationale: textSchema.optional() }))
      .min(1)
      .max(QUESTION_IDS.length)
      .refine(
        (list) => new Set(list.map((each) => each.question)).size === list.length,
        'must name each question once',
      ),
    rationale: said,
  }),
  z.object({ type: z.literal('reopen'), question: questionSchema, reason: said }),
] as const

const step = {
  practice: practiceSchema,
  from: ratingSchema,
  to: ratingSchema,
  title: titleSchema,
  owner,
  due: day.optional(),
  effort: z.enum(EFFORTS).optional(),
}
const dependsOn = z.array(idSchema).max(50)

const actionCommands = [
  z.object({ type: z.literal('addAction'), ...step, dependsOn: dependsOn.optional() }),
  z.object({
    type: z.literal('updateAction'),
    id: idSchema,
    ...z.object({ ...step, status: z.enum(ACTION_STATES), dependsOn }).partial().shape,
    owner: nameSchema.nullish(),
    due: day.nullish(),
    effort: z.enum(EFFORTS).nullish(),
  }),
  z.object({ type: z.literal('removeAction'), id: idSchema }),
  z.object({ type: z.literal('restoreAction'), id: idSchema }),
] as const

const evidenceCommands = [
  z.object({
    type: z.literal('addEvidence'),
    question: questionSchema,
    url: evidenceAddress.optional(),
    note: said.optional(),
  }),
  z.object({ type: z.literal('removeEvidence'), question: questionSchema, id: idSchema }),
  z.object({
    type: z.literal('checkIndicator'),
    practice: practiceSchema,
    level: z.literal([1, 2, 3, 4]),
    indicator: z.int().min(0).max(100),
    done: z.boolean(),
  }),
] as const

const peopleCommands = [
  z.object({ type: z.literal('appoint'), member: idSchema, role: roleSchema }),
  z.object({ type: z.literal('setGroup'), member: idSchema, group: groupSchema.nullable() }),
  z.object({
    type: z.literal('excuse'),
    member: idSchema,
    questions: z.array(questionSchema).max(QUESTION_IDS.length).nullable(),
  }),
  z.object({ type: z.literal('renameMember'), member: idSchema, name: nameSchema }),
  z.object({ type: z.literal('mergeMembers'), from: idSchema, into: idSchema }),
  z.object({ type: z.literal('removeMember'), member: idSchema }),
] as const

const selfCommands = [
  z.object({
    type: z.literal('castVote'),
    question: questionSchema,
    round: z.int().min(1).max(10_000),
    answer: answerSchema,
    reason: textSchema.optional(),
    evidence: evidence.optional(),
  }),
  z.object({ type: z.literal('withdrawVote'), question: questionSchema, round: z.int().min(1).max(10_000) }),
  z.object({ type: z.literal('accept'), question: questionSchema }),
  z.object({ type: z.literal('dissent'), question: questionSchema, text: said }),
  z.object({ type: z.literal('takeOver') }),
] as const

export const commandSchema = z
  .discriminatedUnion('type', [
    ...roundCommands,
    ...workshopCommands,
    ...decisionCommands,
    ...actionCommands,
    ...evidenceCommands,
    ...peopleCommands,
    ...selfCommands,
  ])
  .openapi('Command')

/** The contract's code for the first thing that is wrong with a command's shape; null: it has none of its own. */
export function refusalOfShape(issues: readonly z.core.$ZodIssue[]): Refusal | null {
  const [issue] = issues
  if (!issue) return null
  const path = issue.path.map(String)
  const [first = ''] = path
  if (issue.code === 'too_big' && (issue.origin === 'string' || first === 'evidence')) return 'too-long'
  if (first === 'rationale' && issue.code !== 'invalid_type') return 'rationale-missing'
  if (path.some((key) => key === 'answer' || key === 'rating')) return 'bad-answer'
  if (first === 'evidence') return 'bad-answer'
  if ((first === 'question' || first === 'questions') && issue.code === 'invalid_value') return 'unknown-question'
  return null
}
