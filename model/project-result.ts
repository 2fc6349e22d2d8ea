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
  const tallies = tally(votes)

  // That nobody chose a level, or a scope, is a number as well: it is shown only where it follows from what is shown.
  const enoughAnswers = votes.length === 0 || votes.length >= least
  const comprehensiveness = splitOf(tallies, 'levels', { least, split, noneShown: enoughAnswers })
  const scope = splitOf(tallies, 'scopes', { least, split, noneShown: comprehensiveness.all !== null })
  const map = comprehensiveness.all && scope.all ? tallies.all.map : null
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
    dontKnow: countOf(tallies, 'dontKnow', { enoughAnswers, groupsShown }),
    abstain: countOf(tallies, 'abstain', { enoughAnswers, groupsShown }),
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
    if (progress[group].eligible > 1) return false
    const own = votes.filter((vote) => vote.group === group)
    return own.length === 1 && own.some((vote) => !vote.alone)
  })
}

/** How often each answer was given. */
interface Tally {
  /** By comprehensiveness 0 to 4. */
  levels: number[]
  /** By scope 1 to 3; level 0 has none. */
  scopes: number[]
  /** By comprehensiveness and then scope; level 0 counts under the first scope. */
  map: number[][]
  dontKnow: number
  abstain: number
}

function emptyTally(): Tally {
  return {
    levels: LEVELS.map(() => 0),
    scopes: SCOPES.map(() => 0),
    map: LEVELS.map(() => SCOPES.map(() => 0)),
    dontKnow: 0,
    abstain: 0,
  }
}

function tally(votes: readonly CountedVote[]): Record<'all' | Group, Tally> {
  const tallies = { all: emptyTally(), business: emptyTally(), technical: emptyTally() }
  for (const { group, answer } of votes) {
    count(tallies.all, answer)
    count(tallies[group], answer)
  }
  return tallies
}

function count(counted: Tally, answer: Answer): void {
  if (answer === 'dont-know') counted.dontKnow += 1
  else if (answer === 'abstain') counted.abstain += 1
  else {
    const scope = scopeOf(answer)
    add(counted.levels, answer.comprehensiveness)
    if (scope !== null) add(counted.scopes, scope - 1)
    add(counted.map[answer.comprehensiveness], (scope ?? 1) - 1)
  }
}

function add(counts: number[] | undefined, index: number): void {
  if (counts) counts[index] = (counts[index] ?? 0) + 1
}

function splitOf(
  { all, business, technical }: Record<'all' | Group, Tally>,
  of: 'levels' | 'scopes',
  { least, split, noneShown }: { least: number; split: boolean; noneShown: boolean },
): Split {
  const people = sum(all[of])
  if (people === 0 ? !noneShown : people < least) return { all: null, business: null, technical: null }
  const shown = split && (least === 0 || (sum(business[of]) >= least && sum(technical[of]) >= least))
  return shown
    ? { all: all[of], business: business[of], technical: technical[of] }
    : { all: all[of], business: null, technical: null }
}

function countOf(
  { all, business, technical }: Record<'all' | Group, Tally>,
  of: 'dontKnow' | 'abstain',
  { enoughAnswers, groupsShown }: { enoughAnswers: boolean; groupsShown: boolean },
): Split1 {
  const split = groupsShown && enoughAnswers
  return {
    all: enoughAnswers ? all[of] : null,
    business: split ? business[of] : null,
    technical: split ? technical[of] : null,
  }
}

/** By level, then scope, then chance: neither who was first nor who was last can be read from the order. */
function reasonsOf(
  state: State,
  votes: readonly CountedVote[],
  { numbersShown, groupsShown }: { numbersShown: boolean; groupsShown: boolean },
): Reason[] {
  const { privacy } = state.settings
  return votes
    .filter(hasReason)
    .toSorted(numbersShown ? byRank : byChance)
    .map((vote) => ({
      text: vote.reason ?? '',
      answer: numbersShown ? vote.answer : null,
      ...(vote.evidence.length > 0 ? { evidence: vote.evidence } : {}),
      ...(groupsShown ? { group: vote.group } : {}),
      ...(privacy === 'named' ? { name: state.names[vote.member] ?? '' } : {}),
    }))
}

function byRank(a: CountedVote, b: CountedVote): number {
  return rank(a.answer) - rank(b.answer) || byChance(a, b)
}

function byChance(a: CountedVote, b: CountedVote): number {
  return a.shuffle < b.shuffle ? -1 : 1
}

/** A link without a word is a reason as well: a claim of level 3 is looked at by its evidence. */
function hasReason({ reason, evidence }: CountedVote): boolean {
  return (reason ?? '').trim() !== '' || evidence.length > 0
}

function rank(answer: Answer): number {
  if (!isRating(answer)) return 100
  return answer.comprehensiveness * 10 + (scopeOf(answer) ?? 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
