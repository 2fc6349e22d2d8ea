import type { z } from '@hono/zod-openapi'
import { problemSchema } from './schemas'

/** A JSON body that must be there. */
export function jsonBody<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } } as const
}

/** A JSON answer. */
export function jsonAnswer<T extends z.ZodType>(description: string, schema: T) {
  return { description, content: { 'application/json': { schema } } } as const
}

/** Every route can fail; handlers throw a `Problem` and declare this once. */
export const failing = {
  default: { description: 'A problem document', content: { 'application/problem+json': { schema: problemSchema } } },
} as const
