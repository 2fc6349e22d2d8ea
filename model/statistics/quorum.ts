import { GROUPS } from '../people'
import type { Progress } from '../result'

/** How many of the eligible people must respond; 0.55 of 20 is 11, whatever binary fractions make of it. */
export function responsesNeeded(eligible: number, quorum: number): number {
  return Math.ceil(Math.round(quorum * eligible * 1e6) / 1e6)
}

/** Whether enough people responded in each group that has eligible people. Don't-know and abstain are responses. */
export function quorumMet(progress: Progress, quorum: number): boolean {
  return GROUPS.every((group) => progress[group].responded >= responsesNeeded(progress[group].eligible, quorum))
}
