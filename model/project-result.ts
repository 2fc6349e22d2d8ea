import type { CountedVote } from './event'
import { GROUPS, type Group } from './people'
import type { QuestionId } from './question'
import { type Answer, isRating, LEVELS, SCOPES, scopeOf } from './rating'
import type { Progress, Reason, Result, Split, Split1 } from './result'
import { type Round, type State, votesOf } from './state'

/**
 * A round as everybody may see it, under the privacy it was answered under.
 *
 * `named` shows all; `group` splits by group and names nobody; `anonymous` withholds every number that fewer than
 * `minGroupSize` people stand behind. Source: the contract, "Settings".
 */
export function projectResult(
  state: State,
  question: QuestionId,
  number: number,
  round: Round,
  progress: Progress,
): Result {
  const votes = Object.values(votesOf(state, question, number))
  const { privacy, minGroupSize } = state.settings
  const least = privacy === 'anonymous' ? minGroupSize : 0
  const split = privacy === 'group' ? !hasShrunkToOne(votes, progress) : true

  // That nobody chose a level, or a scope, is a number as well: it is shown only where it follows from what is shown.
  const enoughAnswers = votes.length === 0 || votes.length >= least
  const comprehensiveness = splitOf(votes, levelCounts, { least, split, noneShown: enoughAnswers })
  const scope = splitOf(votes, scopeCounts, { least, split, noneShown: comprehensiveness.all !== null })
  const map = comprehensiveness.all && scope.all ? mapOf(votes) : null
  const groupsShown = comprehensiveness.business !== null
  return {
    round: number,
    openedAt: round.openedAt,
    revealedAt: round.revealedAt ?? round.openedAt,
    progress,
    changedShare: round.changedShare,
    comprehensiveness,
    scope,
    map,
    dontKnow: countOf(votes, 'dont-know', least, groupsShown),
    abstain: countOf(votes, 'abstain', least, groupsShown),
    reasons: reasonsOf(state, votes, { numbersShown: map !== null, groupsShown: split && privacy !== 'anonymous' }),
    ...(privacy === 'named'
      ? { votes: votes.map(({ member, answer }) => ({ member, answer })).toSorted(byMember) }
      : {}),
  }
}

function byMember(a: { member: string }, b: { member: string }): number {
  return a.member < b.member ? -1 : 1
}

/** A group had others in it when its one voter answered, and has none now: showing the split would name that person. */
function hasShrunkToOne(votes: readonly CountedVote[], progress: Progress): boolean {
  return GROUPS.some((group) => {
    const own = votes.filter((vote) => vote.group === group)
    return progress[group].eligible <= 1 && own.length === 1 && own.some((vote) => !vote.alone)
  })
}

function splitOf(
  votes: readonly CountedVote[],
  countsOf: (votes: readonly CountedVote[]) => number[],
  { least, split, noneShown }: { least: number; split: boolean; noneShown: boolean },
): Split {
  const all = countsOf(votes)
  const [business, technical] = [countsOf(inGroup(votes, 'business')), countsOf(inGroup(votes, 'technical'))]
  const allShown = sum(all) === 0 ? noneShown : sum(all) >= least
  if (!allShown) return { all: null, business: null, technical: null }
  const shown = split && (least === 0 || (sum(business) >= least && sum(technical) >= least))
  return shown ? { all, business, technical } : { all, business: null, technical: null }
}

function countOf(votes: readonly CountedVote[], answer: Answer, least: number, groupsShown: boolean): Split1 {
  const count = (some: readonly CountedVote[]) => some.filter((vote) => vote.answer === answer).length
  const all = votes.length === 0 || votes.length >= least ? count(votes) : null
  return {
    all,
    business: groupsShown && all !== null ? count(inGroup(votes, 'business')) : null,
    technical: groupsShown && all !== null ? count(inGroup(votes, 'technical')) : null,
  }
}

function inGroup(votes: readonly CountedVote[], group: Group): CountedVote[] {
  return votes.filter((vote) => vote.group === group)
}

function levelCounts(votes: readonly CountedVote[]): number[] {
  return LEVELS.map(
    (level) => votes.filter(({ answer }) => isRating(answer) && answer.comprehensiveness === level).length,
  )
}

function scopeCounts(votes: readonly CountedVote[]): number[] {
  return SCOPES.map((scope) => votes.filter(({ answer }) => isRating(answer) && scopeOf(answer) === scope).length)
}

function mapOf(votes: readonly CountedVote[]): number[][] {
  const map = LEVELS.map(() => SCOPES.map(() => 0))
  for (const { answer } of votes) {
    if (!isRating(answer)) continue
    const row = map[answer.comprehensiveness]
    const column = (scopeOf(answer) ?? 1) - 1
    if (row) row[column] = (row[column] ?? 0) + 1
  }
  return map
}

/** By level, then scope, then chance: neither who was first nor who was last can be read from the order. */
function reasonsOf(
  state: State,
  votes: readonly CountedVote[],
  { numbersShown, groupsShown }: { numbersShown: boolean; groupsShown: boolean },
): Reason[] {
  const { privacy } = state.settings
  return (
    votes
      // A link without a word is a reason as well: a claim of level 3 is looked at by its evidence.
      .filter((vote) => (vote.reason ?? '').trim() !== '' || vote.evidence.length > 0)
      .toSorted((a, b) => (numbersShown ? rank(a.answer) - rank(b.answer) : 0) || (a.shuffle < b.shuffle ? -1 : 1))
      .map((vote) => ({
        text: vote.reason ?? '',
        answer: numbersShown ? vote.answer : null,
        ...(vote.evidence.length > 0 ? { evidence: vote.evidence } : {}),
        ...(groupsShown ? { group: vote.group } : {}),
        ...(privacy === 'named' ? { name: state.names[vote.member] ?? '' } : {}),
      }))
  )
}

function rank(answer: Answer): number {
  if (!isRating(answer)) return 100
  return answer.comprehensiveness * 10 + (scopeOf(answer) ?? 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
