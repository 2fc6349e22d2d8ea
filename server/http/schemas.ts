import { z } from '@hono/zod-openapi'
import { LIMITS } from '#model/limits'
import { parseName } from '#model/name'
import { GROUPS, ROLES } from '#model/people'

/** The vocabulary of bodies and answers: each schema validates and is what `/api/v1/openapi.json` shows. */

export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/, 'must be an id')
export const instantSchema = z.iso.datetime({ message: 'must be an RFC 3339 instant in UTC, ending in Z' })
export const roleSchema = z.enum(ROLES)
export const groupSchema = z.enum(GROUPS)

/** Comes out in NFC and trimmed, see model/name.ts. */
export const nameSchema = z
  .string()
  .transform((value, context) => {
    const name = parseName(value)
    if (name === null) context.addIssue({ code: 'custom', message: 'must be a name of 1 to 80 visible characters' })
    return name ?? z.NEVER
  })
  .openapi({ type: 'string', minLength: 1, maxLength: LIMITS.name })

/** On one line: it stands in lists, in subjects of mails and in names of files. */
export const titleSchema = z
  .string()
  .trim()
  .min(1)
  .max(LIMITS.title)
  .refine((text) => !/\p{Cc}/u.test(text), 'must not contain control characters')
/** Reasons, rationales, dissent: may be empty where the command allows it. */
export const textSchema = z
  .string()
  .max(LIMITS.text)
  .refine((text) => !text.includes('\0'), 'must not contain a NUL character')

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u, 'must be an e-mail address')
  .openapi({ format: 'email', example: 'name@example.org' })

export const passwordSchema = z
  .string()
  .min(LIMITS.passwordMin, `must have at least ${LIMITS.passwordMin} characters`)
  .max(200)
  .openapi({ format: 'password' })

/** A long invite code, a short one as people type it, or a one-time code: what it is worth is looked up, not parsed here. */
export const codeSchema = z.string().trim().min(1).max(64)

export const memberSchema = z
  .object({ id: idSchema, name: z.string(), role: roleSchema, group: groupSchema.nullable() })
  .openapi('Member')

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    errors: z
      .array(z.object({ path: z.string(), message: z.string(), line: z.int().optional(), column: z.int().optional() }))
      .optional(),
    refused: z.array(z.object({ question: z.string(), code: z.string() })).optional(),
    retryAfter: z.int().optional(),
  })
  .openapi('Problem')
