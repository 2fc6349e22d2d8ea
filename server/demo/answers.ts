import { type Answer, isRating, parseRating, type Rating, scopeOf } from '#model/rating'
import { type DemoName, VOTERS } from './people'

const SCOPE_LETTERS = 'GIS'

/** Reads `3S` or `0`; a mistake in the scripts is a bug and throws. */
export function ratingFrom(text: string): Rating {
  const [level, letter] = text
  const scope = letter === undefined ? {} : { scope: SCOPE_LETTERS.indexOf(letter) + 1 }
  const rating = text.length <= 2 ? parseRating({ comprehensiveness: Number(level), ...scope }) : null
  if (!rating) throw new Error(`The demo's scripts say ${text}`)
  return rating
}

function answerFrom(text: string): Answer {
  if (text === '?') return 'dont-know'
  return text === '-' ? 'abstain' : ratingFrom(text)
}

/** One answer each, in the order of the voters; see `Script`. */
export function answersFrom(row: string): Map<DemoName, Answer> {
  const texts = row.replace('/', ' ').trim().split(/\s+/)
  if (texts.length !== VOTERS.length) throw new Error(`The demo's scripts say ${row}`)
  return new Map(VOTERS.map((name, index) => [name, answerFrom(texts[index] ?? '')]))
}

/** Of those who could move a level, each so-manieth stays. */
const STAYS = 3

/**
 * What people answer once they have heard each other: most move one step towards the middle answer, some stay, and one
 * of those farthest away stands firm. Who didn't know takes the middle answer, who abstained goes on doing so.
 */
export function afterDiscussion(before: ReadonlyMap<DemoName, Answer>): {
  answers: Map<DemoName, Answer>
  holdsOut: DemoName | null
} {
  const ratings = [...before.values()].filter(isRating)
  if (ratings.length === 0) return { answers: new Map(before), holdsOut: null }
  const level = lowMedian(ratings.map((rating) => rating.comprehensiveness))
  const scopes = ratings.map(scopeOf).filter((scope) => scope !== null)
  const scope = scopes.length > 0 ? lowMedian(scopes) : 1
  const distance = (answer: Answer | undefined) =>
    answer !== undefined && isRating(answer) ? Math.abs(answer.comprehensiveness - level) : 0
  const [farthest] = [...before.keys()].toSorted((a, b) => distance(before.get(b)) - distance(before.get(a)))
  const holdsOut = farthest && distance(before.get(farthest)) > 0 ? farthest : null
  const moved = (answer: Answer): Answer => {
    if (answer === 'abstain') return answer
    if (answer === 'dont-know') return ratingOf(level, scope)
    return ratingOf(towards(answer.comprehensiveness, level), towards(scopeOf(answer) ?? scope, scope))
  }
  const movable = [...before].filter(([name, answer]) => name !== holdsOut && distance(answer) > 0)
  const stay = new Set([holdsOut, ...movable.filter((_, index) => index % STAYS === STAYS - 1).map(([name]) => name)])
  const answers = new Map([...before].map(([name, answer]) => [name, stay.has(name) ? answer : moved(answer)]))
  return { answers, holdsOut }
}

function lowMedian(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0
}

function towards(from: number, to: number): number {
  return from + Math.sign(to - from)
}

function ratingOf(level: number, scope: number): Rating {
  return ratingFrom(level === 0 ? '0' : `${level}${SCOPE_LETTERS[scope - 1]}`)
}
