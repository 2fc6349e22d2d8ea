import type { Brief } from '#model/command'
import type { RoomView } from '#model/room'
import type { NewAssessment } from './rooms'

/** How an assessment is set up, as another one starts: brief, settings, what is out, profile and pack; no vote and no decision. */
export function setUpOf({ assessment, pack }: RoomView): NewAssessment & Brief {
  const { title, system, viewpoint, industry, goals, riskAppetite, timeZone, settings, excluded } = assessment
  return {
    title,
    system,
    viewpoint,
    industry,
    goals: goals.map(({ text }) => text),
    riskAppetite,
    timeZone,
    settings,
    exclude: excluded,
    ...(pack && { pack }),
  }
}
