import type { Instant } from '#model/limits'
import { QUESTION_IDS, type QuestionId } from '#model/question'
import type { Split } from '#model/result'
import type { RoomView } from '#model/room'
import { settledRounds } from '#model/standing'
import { blairLacy, tastleWierman, vanDerEijk, withinGroupAgreement } from '#model/statistics/indices'
import { canonicalJson, type Json } from '../canonical-json'
import { snapshotOf } from './snapshot'

/**
 * The snapshot of this view as JSON (see docs/export.md), with the measures of agreement that studies use.
 *
 * Nothing of a round that isn't settled: no progress, no deadline, no result.
 */
export function jsonOf(view: RoomView, now: Instant): string {
  const snapshot = snapshotOf(view, now) as unknown as Record<string, Json> // a projection is plain JSON
  return `${JSON.stringify(sorted({ ...snapshot, indices: indicesOf(view) }), null, 2)}\n`
}

/** What studies measure agreement by. Not in `content`: engines may round a logarithm differently, a checksum may not. */
function indicesOf(view: RoomView): Json {
  const measured = ({ all }: Split) =>
    all && {
      tastleWierman: tastleWierman(all),
      vanDerEijk: vanDerEijk(all),
      blairLacy: blairLacy(all),
      withinGroupAgreement: withinGroupAgreement(all),
    }
  const ofRounds = (question: QuestionId) =>
    settledRounds(view, question).map(({ comprehensiveness, scope }) => ({
      comprehensiveness: measured(comprehensiveness),
      scope: measured(scope),
    }))
  return Object.fromEntries(QUESTION_IDS.map((question) => [question, ofRounds(question)]))
}

/** Keys in the order of RFC 8785 and without those that are undefined: equal views give equal texts. */
function sorted(value: Json): Json {
  return JSON.parse(canonicalJson(value)) as Json // what was just written
}
