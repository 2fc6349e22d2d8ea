import { z } from 'zod'
import { ACTION_STATES, EFFORTS } from '#model/action'
import { OUTCOMES } from '#model/decision'
import { LIMITS } from '#model/limits'
import { parseName } from '#model/name'
import { GROUPS, ROLES } from '#model/people'
import { PRACTICE_IDS } from '#model/practice'
import { QUESTION_IDS, type QuestionId } from '#model/question'
import { isEvidence } from '../docs/ballot-doc'
import { settingsSchema } from '../settings-schema'
import { isTimeZone } from '../time-zone'

/**
 * The shape of a snapshot's content, to the key: what isn't known is refused, so that nothing is lost unseen. What follows
 * from the rest (statistics, gaps) is not read.
 */

const [firstQuestion, ...otherQuestions] = QUESTION_IDS
const question = z.enum([firstQuestion as QuestionId, ...otherQuestions]) // there are 36
const practice = z.enum(PRACTICE_IDS)
const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,40}$/, 'must be an id')
  .refine((text) => !(text in Object.prototype), 'must be an id') // every object knows `constructor`
const instant = z.iso.datetime({ precision: 3, message: 'must be an instant in UTC with milliseconds' })
const day = z.iso.date()
const text = z.string().max(LIMITS.text)
const title = z.string().min(1).max(LIMITS.title)
const name = z.string().refine((value) => parseName(value) === value, 'must be a name of 1 to 80 visible characters')
const address = z.string().max(LIMITS.evidenceLength).refine(isEvidence, 'must be an http(s) address')
const count = z.int().min(0).max(100_000)
const group = z.enum(GROUPS)
const rating = z.union([
  z.strictObject({ comprehensiveness: z.literal(0) }),
  z.strictObject({ comprehensiveness: z.literal([1, 2, 3, 4]), scope: z.literal([1, 2, 3]) }),
])
const answer = z.union([rating, z.literal('dont-know'), z.literal('abstain')])
const ratings = z.partialRecord(practice, rating)

const counts = (length: number) => z.array(count).length(length).nullable()
const split = (length: number) =>
  z.strictObject({ all: counts(length), business: counts(length), technical: counts(length) })
const split1 = z.strictObject({ all: count.nullable(), business: count.nullable(), technical: count.nullable() })
const turnout = z.strictObject({ eligible: count, responded: count })

const round = z.strictObject({
  round: z.int().min(1).max(10_000),
  openedAt: instant,
  revealedAt: instant,
  progress: z.strictObject({ business: turnout, technical: turnout }),
  changedShare: z.number().min(0).max(1).nullable(),
  comprehensiveness: split(5),
  scope: split(3),
  map: z.array(z.array(count).length(3)).length(5).nullable(),
  dontKnow: split1,
  abstain: split1,
  reasons: z
    .array(
      z.strictObject({
        text,
        answer: answer.nullable(),
        evidence: z.array(address).max(LIMITS.evidenceCount).optional(),
        group: group.optional(),
        name: name.or(z.literal('')).optional(),
      }),
    )
    .max(10_000),
  votes: z
    .array(z.strictObject({ member: id, answer }))
    .max(10_000)
    .optional(),
  statistics: z.unknown().optional(),
})

const decision = z.strictObject({
  number: z.string().regex(/^D-\d{3,6}$/, 'must be the number of a decision'),
  question,
  rating,
  rationale: text,
  outcome: z.enum(OUTCOMES),
  rule: z.enum(['met', 'overridden']),
  quorum: z.boolean(),
  round: z.int().min(1).nullable(),
  block: z.boolean(),
  dissent: z.array(z.strictObject({ text, at: instant, group: group.optional(), member: id.optional() })).max(10_000),
  accepted: count,
  evidence: z.array(address).max(LIMITS.evidenceCount),
  owner: z.string().max(LIMITS.title).optional(),
  reviewOn: day.optional(),
  by: id,
  at: instant,
  supersedes: z.string().optional(),
  supersededBy: z.string().optional(),
})

const action = z.strictObject({
  id,
  practice,
  from: rating,
  to: rating,
  title,
  owner: z.string().max(LIMITS.title).optional(),
  due: day.optional(),
  effort: z.enum(EFFORTS).optional(),
  status: z.enum(ACTION_STATES),
  dependsOn: z.array(id).max(100),
})

const assessment = z.strictObject({
  title,
  system: text.min(1),
  viewpoint: text,
  industry: z.string().max(LIMITS.title),
  goals: z.array(z.strictObject({ id, text: z.string().min(1).max(500) })).max(20),
  riskAppetite: text,
  timeZone: z.string().max(64).refine(isTimeZone, 'must be a time zone of the IANA database'),
  phase: z.enum(['preparing', 'running', 'frozen']),
  settings: settingsSchema,
  excluded: z.partialRecord(practice, text.min(1)),
  riskTiers: z.partialRecord(practice, z.literal([1, 2, 3])),
  indicators: z.partialRecord(
    practice,
    z.partialRecord(z.enum(['1', '2', '3', '4']), z.array(z.int().min(0).max(99)).max(100)),
  ),
  agendaOrder: z.array(question).max(QUESTION_IDS.length),
  fictional: z.boolean(),
  baseline: z.strictObject({ assessment: id, title, current: ratings }).optional(),
  profile: z.strictObject({ id, name: title, targets: ratings }).optional(),
})

const packLevel = z.strictObject({
  text: z.string().max(4_000).optional(),
  indicators: z.array(text).max(50).optional(),
})
const pack = z.strictObject({
  id,
  name: title,
  source: z.string().max(LIMITS.title).optional(),
  practices: z.partialRecord(
    practice,
    z.strictObject({
      text: z.string().max(4_000).optional(),
      levels: z.partialRecord(z.enum(['0', '1', '2', '3', '4']), packLevel).optional(),
    }),
  ),
})

export const contentSchema = z.strictObject({
  assessment,
  members: z.record(
    id,
    z.strictObject({
      name: name.or(z.literal('')),
      role: z.enum(ROLES),
      group: group.nullable(),
      active: z.boolean(),
      excused: z.union([z.literal('all'), z.array(question)]).optional(),
    }),
  ),
  questions: z.record(
    question,
    z.strictObject({
      state: z.enum(['idle', 'open', 'locked', 'revealed', 'decided', 'parked']),
      decision: z.string().nullable(),
      parked: text.optional(),
      rounds: z.array(round).max(1_000),
    }),
  ),
  ledger: z.array(decision).max(10_000),
  actions: z.array(action).max(LIMITS.actions),
  evidence: z.partialRecord(
    question,
    z.array(z.strictObject({ id, url: address.optional(), note: text.optional(), by: id, at: instant })).max(1_000),
  ),
  earlier: z
    .partialRecord(
      question,
      z.strictObject({
        number: z.string().max(20),
        rating,
        rationale: text,
        outcome: z.enum(OUTCOMES),
        at: instant,
        reviewOn: day.optional(),
      }),
    )
    .optional(),
  pack: pack.optional(),
  gaps: z.unknown().optional(),
})
