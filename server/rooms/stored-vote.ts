import type { CountedVote } from '#model/event'
import type { Instant } from '#model/limits'
import type { QuestionId } from '#model/question'
import type { Answer } from '#model/rating'
import type { VoteRow } from '#server/store/store'

/** A counted vote as its row. */
export function voteRowOf(question: QuestionId, round: number, vote: CountedVote, at: Instant): VoteRow {
  return {
    question,
    round,
    member: vote.member,
    group: vote.group,
    answer: JSON.stringify(vote.answer),
    reason: vote.reason,
    evidence: JSON.stringify(vote.evidence),
    salt: vote.salt,
    digest: vote.digest,
    shuffle: vote.shuffle,
    alone: vote.alone ? 1 : 0,
    at,
  }
}

/** The other way round; rows are our own writing. */
export function countedVoteOf(row: VoteRow): CountedVote {
  return {
    member: row.member,
    group: row.group,
    answer: JSON.parse(row.answer) as Answer,
    reason: row.reason,
    evidence: JSON.parse(row.evidence) as string[],
    salt: row.salt,
    digest: row.digest,
    shuffle: row.shuffle,
    alone: row.alone === 1,
  }
}
