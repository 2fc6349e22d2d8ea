import { gapsOf } from '#model/gaps'
import type { Instant } from '#model/limits'
import { QUESTION_IDS, type QuestionId } from '#model/question'
import type { Split } from '#model/result'
import type { RoomView } from '#model/room'
import { settledRounds, statisticsOfRound } from '#model/standing'
import { blairLacy, tastleWierman, vanDerEijk, withinGroupAgreement } from '#model/statistics/indices'
import { canonicalJson, type Json } from '../canonical-json'
import { digestOf } from '../digest'

const EXPORT_FORMAT = 'plumbline-assessment'
/** Raised when a reader of the version before would misread it. Added keys don't raise it. */
const EXPORT_VERSION = 1

/**
 * Everything this view holds, with the statistics and gaps that follow from it, as JSON (see docs/export.md).
 *
 * Nothing of a round that isn't settled: no progress, no deadline, no result. `checksum` is the base64url SHA-256 of
 * the RFC 8785 form of `content`, so that two files can be told to hold the same whenever they were written.
 */
export function jsonOf(view: RoomView, now: Instant): string {
  const content = contentOf(view)
  const about = { format: EXPORT_FORMAT, version: EXPORT_VERSION, exportedAt: now, checksum: digestOf(content) }
  return `${JSON.stringify(sorted({ ...about, content, indices: indicesOf(view) }), null, 2)}\n`
}

/** The checksum that `jsonOf` writes; a printed record shows it too. */
export function checksumOf(view: RoomView): string {
  return digestOf(contentOf(view))
}

function contentOf(view: RoomView): Json {
  const { focus, timer, takeover, ...assessment } = view.assessment
  const gaps = gapsOf(view)
  const questions = Object.fromEntries(
    QUESTION_IDS.map((question) => {
      const { state, decision } = view.questions[question]
      const settled = settledRounds(view, question)
      const rounds = settled.map((result, i) => ({ ...result, statistics: statisticsOfRound(view, settled, i) }))
      return [question, { state, decision: decision === null ? null : (view.ledger[decision]?.number ?? null), rounds }]
    }),
  )
  const { members, ledger, actions, evidence } = view
  return { assessment, members, questions, ledger, actions, evidence, gaps } as unknown as Json // the projection is plain JSON
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
