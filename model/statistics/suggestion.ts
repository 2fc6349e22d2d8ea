import type { Axis, Suggestion } from './statistics'

/**
 * The low median: the highest level that more than half support with "at least this". A tie shows both middle levels
 * and names the lower, which neither claims maturity without proof nor asks for more than a majority wants.
 * A suggestion is never the decision.
 */
export function suggestionOf(axis: Axis): Suggestion {
  const none = { level: null, alternatives: [] }
  if (axis.n < 2 || axis.lowMedian === null || axis.highMedian === null) return { status: 'none-too-few', ...none }
  if (axis.label === 'divided') return { status: 'none-divided', ...none }
  if (axis.lowMedian !== axis.highMedian)
    return { status: 'tie', level: axis.lowMedian, alternatives: [axis.lowMedian, axis.highMedian] }
  return { status: axis.label === 'weak' ? 'provisional' : 'suggest', level: axis.lowMedian, alternatives: [] }
}
