import { z } from '@hono/zod-openapi'
import { LIMITS } from '#model/limits'
import { PRACTICE_IDS } from '#model/practice'

/** What files of profiles and packs hold. Each schema validates, and is what `/api/v1/schemas/` publishes. */

/** The first line of a file. A number is raised when a reader of the one before would misread it. */
export const TEMPLATE_FORMATS = { profile: 'plumbline-profile/1', pack: 'plumbline-pack/1' } as const

const name = z
  .string()
  .trim()
  .min(1)
  .max(LIMITS.name)
  .refine((text) => !/\p{Cc}/u.test(text), 'must not contain control characters')
const text = z.string().trim().max(LIMITS.text)
const about = {
  name,
  description: text.optional(),
  industry: z.string().trim().max(LIMITS.title).optional(),
  source: z.string().trim().max(LIMITS.title).optional(),
}

const levelSchema = z
  .literal([0, 1, 2, 3, 4])
  .describe('Comprehensiveness: 0 None, 1 Minimum, 2 Ad hoc, 3 Consistent, 4 Formalized')
const scopeSchema = z.literal([1, 2, 3]).describe('How specific: 1 General, 2 Industry, 3 System')

/** One shape for both cases, so that a mistake is told at its field; which fields go together is refined. */
const targetSchema = z
  .strictObject({ comprehensiveness: levelSchema, scope: scopeSchema.optional() })
  .superRefine(({ comprehensiveness, scope }, context) => {
    if (comprehensiveness === 0 && scope !== undefined)
      context.addIssue({ code: 'custom', path: ['scope'], message: 'Level 0 has no scope: leave it out' })
    if (comprehensiveness !== 0 && scope === undefined)
      context.addIssue({ code: 'custom', path: [], message: 'Levels 1 to 4 need a scope: 1, 2 or 3' })
  })

const practiceSchema = z.enum(PRACTICE_IDS)

export const profileSchema = z
  .strictObject({
    format: z.literal(TEMPLATE_FORMATS.profile).optional(),
    ...about,
    targets: z.partialRecord(practiceSchema, targetSchema),
  })
  .openapi('Profile')

const packLevelSchema = z.strictObject({
  text: text.optional(),
  indicators: z.array(z.string().trim().min(1).max(300)).max(12).optional(),
})

export const packSchema = z
  .strictObject({
    format: z.literal(TEMPLATE_FORMATS.pack).optional(),
    ...about,
    practices: z.partialRecord(
      practiceSchema,
      z.strictObject({
        text: text.optional(),
        levels: z.partialRecord(z.enum(['0', '1', '2', '3', '4']), packLevelSchema).optional(),
      }),
    ),
  })
  .openapi('Pack')

export type ProfileContent = z.infer<typeof profileSchema>
export type PackContent = z.infer<typeof packSchema>
export type TemplateContent = ProfileContent | PackContent

export const TEMPLATE_SCHEMAS = { profile: profileSchema, pack: packSchema } as const

/** The published JSON Schema (draft 2020-12) of a kind of file. */
export function jsonSchemaOf(kind: keyof typeof TEMPLATE_SCHEMAS): object {
  const title = kind === 'profile' ? 'Plumbline target profile' : 'Plumbline guidance pack'
  const schema = z.toJSONSchema(TEMPLATE_SCHEMAS[kind], {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== targetSchema) return
      jsonSchema.oneOf = [
        { properties: { comprehensiveness: { const: 0 }, scope: false } },
        { properties: { comprehensiveness: { enum: [1, 2, 3, 4] } }, required: ['scope'] },
      ]
    },
  })
  return { ...schema, title }
}
