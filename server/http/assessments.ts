import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Rooms } from '#server/rooms/rooms'
import type { ApiEnv } from './actor'

export interface AssessmentDeps {
  rooms: Rooms
}

/** The routes under `/assessments`: list, create, read, ballot, commands, log. */
export function assessmentRoutes(_api: OpenAPIHono<ApiEnv>, _deps: AssessmentDeps): void {}
