import { reaches } from './ratio'
import type { Axis, Distance, NextStep, Step, Why } from './statistics'
import { THRESHOLDS } from './thresholds'

/** What the next step of one axis hangs on. */
interface AxisEvidence {
  quorumMet: boolean
  /** Don't-know answers and ratings of the whole question; null where they aren't shown. */
  dontKnow: number | null
  rated: number
  /** False where privacy withholds the axis' numbers. */
  shown: boolean
  axis: Axis
  distance: Distance
}

/** From the most to the least cautious. `record-disagreement` isn't in it: it is what a discussion ends in. */
const CAUTION = [
  'wait-for-votes',
  'park-for-evidence',
  'too-few-votes',
  'discuss-and-revote',
  'hear-outliers-then-confirm',
  'ready-to-agree',
] as const satisfies readonly Step[]

interface AxisStep {
  step: (typeof CAUTION)[number]
  why: Why[]
}

/**
 * What the facilitator should do next: the step of the more cautious axis, comprehensiveness among equals.
 * @param scope null where scope takes no part: the room doesn't see at least level 1
 * @param round its number; from the third on a disagreement is recorded, not discussed again
 * @param stable whether the last round changed next to nothing on the axes that take part
 */
export function nextStepOf(
  comprehensiveness: AxisEvidence,
  scope: AxisEvidence | null,
  round: number,
  stable: boolean,
): NextStep {
  const first = axisStepOf(comprehensiveness)
  const second = scope && axisStepOf(scope)
  const isScope = second !== null && CAUTION.indexOf(second.step) < CAUTION.indexOf(first.step)
  const { step, why } = isScope ? second : first
  const axis = isScope ? 'scope' : 'comprehensiveness'
  const last = round >= THRESHOLDS.lastRound
  if (step !== 'discuss-and-revote' || !(last || stable)) return { step, axis, why }
  const ended: Why[] = [...(last ? ['last-round' as const] : []), ...(stable ? ['change-stable' as const] : [])]
  return { step: 'record-disagreement', axis, why: [...why, ...ended] }
}

function axisStepOf({ quorumMet, dontKnow, rated, shown, axis, distance }: AxisEvidence): AxisStep {
  if (!quorumMet) return { step: 'wait-for-votes', why: ['quorum-missed'] }
  if (!shown) return { step: 'too-few-votes', why: ['numbers-hidden'] }
  if (dontKnow && reaches(dontKnow, rated + dontKnow, THRESHOLDS.dontKnow))
    return { step: 'park-for-evidence', why: ['dont-know'] }
  if (axis.n < 2) return { step: 'too-few-votes', why: ['few-votes'] }

  const hidden: Why[] = distance.label === 'not-shown' ? ['groups-hidden'] : []
  const discuss: Why[] = []
  if (axis.label === 'divided') discuss.push('label-divided')
  if (axis.twoCamps) discuss.push('two-camps')
  if (axis.label === 'weak') discuss.push('label-weak')
  if (distance.label === 'far-apart') discuss.push('groups-far-apart')
  if (discuss.length > 0) return { step: 'discuss-and-revote', why: [...discuss, ...hidden] }

  const hear: Why[] = []
  if (axis.label === 'moderate') hear.push('label-moderate')
  if (axis.outliers > 0) hear.push('outliers')
  if (distance.label === 'differs') hear.push('groups-differ')
  if (hear.length > 0) return { step: 'hear-outliers-then-confirm', why: [...hear, ...hidden] }
  return { step: 'ready-to-agree', why: ['label-strong', ...hidden] }
}
