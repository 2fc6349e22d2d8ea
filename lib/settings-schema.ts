import { z } from 'zod'

/** The settings of an assessment as they come from outside, whole, with their bounds. */
export const settingsSchema = z.strictObject({
  privacy: z.enum(['named', 'group', 'anonymous']),
  voting: z.enum(['sealed', 'live']),
  minGroupSize: z.int().min(3).max(20),
  quorum: z.number().min(0.5).max(1),
  closeWhenComplete: z.boolean(),
  takeover: z.enum(['participants', 'nobody']),
  takeoverAfterSeconds: z.int().min(60).max(86_400),
  showBaseline: z.enum(['after-reveal', 'on-current']),
})
