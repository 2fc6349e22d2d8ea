import type { Result, Split } from '../result'
import type { Settings } from '../settings'
import { axisOf } from './agreement'
import { changeOf } from './change'
import { distanceOf } from './distance'
import { nextStepOf } from './next-step'
import { quorumMet } from './quorum'
import { COMPREHENSIVENESS_SCALE, SCOPE_SCALE, type Scale } from './scale'
import type { Axis, Statistics, Suggestion } from './statistics'
import { suggestionOf } from './suggestion'

/**
 * Everything computed from a revealed round as everybody may see it, so the same in browser, server and export.
 * An axis whose numbers privacy withholds looks like one without votes, and `nextStep.why` says `numbers-hidden`.
 * @param previous the revealed round before it; null in the first
 */
export function statisticsOf(result: Result, previous: Result | null, settings: Pick<Settings, 'quorum'>): Statistics {
  const comprehensiveness = splitAxis(result.comprehensiveness, COMPREHENSIVENESS_SCALE)
  const scope = splitAxis(result.scope, SCOPE_SCALE)
  const divergence = {
    comprehensiveness: splitDistance(result.comprehensiveness, COMPREHENSIVENESS_SCALE),
    scope: splitDistance(result.scope, SCOPE_SCALE),
  }
  const level = suggestionOf(comprehensiveness)
  const suggestion = { comprehensiveness: level, scope: level.level === 0 ? null : suggestionOf(scope) }
  const change = changeBetween(previous, result)
  const room = {
    quorumMet: quorumMet(result.progress, settings.quorum),
    dontKnow: result.dontKnow.all,
    rated: comprehensiveness.n,
  }
  const withScope = scopeTakesPart(comprehensiveness)
  return {
    comprehensiveness,
    scope,
    divergence,
    suggestion: { ...suggestion, pairVotes: pairVotesOf(result, suggestion) },
    nextStep: nextStepOf(
      {
        ...room,
        shown: result.comprehensiveness.all !== null,
        axis: comprehensiveness,
        distance: divergence.comprehensiveness,
      },
      withScope ? { ...room, shown: result.scope.all !== null, axis: scope, distance: divergence.scope } : null,
      result.round,
      isSettled(change, withScope),
    ),
    change,
  }
}

/** The statistics of the last of a question's revealed rounds; null before the first. */
export function lastStatistics(
  results: readonly Result[] | undefined,
  settings: Pick<Settings, 'quorum'>,
): Statistics | null {
  const last = results?.at(-1)
  return last ? statisticsOf(last, results?.at(-2) ?? null, settings) : null
}

/** Whether scope matters: half the room or more sees at least level 1. */
export function scopeTakesPart(comprehensiveness: Axis): boolean {
  return (comprehensiveness.highMedian ?? 0) >= 1
}

function splitAxis({ all, business, technical }: Split, scale: Scale): Axis {
  const counts = all ?? new Array<number>(scale.levels).fill(0)
  return axisOf(counts, scale, all && business && technical ? { business, technical } : undefined)
}

function splitDistance({ business, technical }: Split, scale: Scale) {
  return distanceOf(business, technical, scale)
}

/** Null in round 1, and where one of the rounds doesn't show its numbers. */
function changeBetween(before: Result | null, after: Result): Statistics['change'] {
  const levels = [before?.comprehensiveness.all, after.comprehensiveness.all] as const
  const scopes = [before?.scope.all, after.scope.all] as const
  if (!levels[0] || !levels[1] || !scopes[0] || !scopes[1]) return null
  return {
    comprehensiveness: changeOf(levels[0], levels[1], COMPREHENSIVENESS_SCALE),
    scope: changeOf(scopes[0], scopes[1], SCOPE_SCALE),
  }
}

/** Whether the last round changed next to nothing on the axes that take part. */
function isSettled(change: Statistics['change'], withScope: boolean): boolean {
  if (change === null) return false
  return change.comprehensiveness.stable && (!withScope || change.scope.stable)
}

function pairVotesOf(
  { map }: Result,
  { comprehensiveness: { level }, scope }: { comprehensiveness: Suggestion; scope: Suggestion | null },
): number | null {
  if (map === null || level === null) return null
  if (scope === null) return map[level]?.[0] ?? null
  return scope.level === null ? null : (map[level]?.[scope.level - SCOPE_SCALE.first] ?? null)
}
