import type { Camp, Finding } from '#model/finding'
import type { Pass } from '#model/question'

/** A message of `charts.finding` and its values. Levels are numbers for `comprehensiveness`, names for `scope`. */
export interface FindingWords {
  key:
    | 'hidden'
    | 'dont-know'
    | 'no-votes'
    | 'one-vote'
    | 'two-same'
    | 'two-apart'
    | 'camps'
    | 'agreement'
    | 'all-same'
    | 'groups-target'
    | 'groups-current'
    | 'groups-scope'
    | 'groups-same-middle'
    | 'groups-spread'
  values: Record<string, string | number>
}

interface Vocabulary {
  /** What a level is called in a sentence: its number, or the name of a scope. */
  level(level: number): string
  /** A number of people, small ones in letters; 0 is nobody. */
  people(count: number): string
  agreement: Readonly<Record<'strong' | 'moderate' | 'weak' | 'divided', string>>
  group: Readonly<Record<'business' | 'technical', string>>
  /** The same inside a sentence. */
  groupIn: Readonly<Record<'business' | 'technical', string>>
}

/** The finding of a revealed round as one sentence: which message, and what to put into it. */
export function findingWords(finding: Finding, pass: Pass, words: Vocabulary): FindingWords {
  switch (finding.kind) {
    case 'hidden':
    case 'no-votes':
      return { key: finding.kind, values: {} }
    case 'dont-know':
      return { key: 'dont-know', values: { dontKnow: finding.dontKnow, of: finding.of } }
    case 'one-vote':
    case 'two-same':
      return { key: finding.kind, values: { level: words.level(finding.level) } }
    case 'two-apart':
      return {
        key: 'two-apart',
        values: { low: words.level(finding.low), high: words.level(finding.high), apart: finding.apart },
      }
    case 'camps':
      return {
        key: 'camps',
        values: {
          low: words.people(finding.low.votes),
          lowAt: campAt(finding.low, words),
          high: words.people(finding.high.votes),
          highAt: campAt(finding.high, words),
          between: words.people(finding.between),
        },
      }
    case 'strong':
    case 'moderate':
    case 'weak':
    case 'divided': {
      const { n, within, near } = finding
      return {
        key: near === 0 && within === n ? 'all-same' : 'agreement',
        values: { label: words.agreement[finding.kind], within, n, near, level: words.level(finding.level) },
      }
    }
    case 'groups-spread':
      return { key: 'groups-spread', values: { w1: oneDecimal(finding.w1) } }
    case 'groups-apart': {
      const { business, technical, higher } = finding
      const values = {
        business: words.level(business),
        technical: words.level(technical),
        higher: words.group[higher],
        lower: words.groupIn[higher === 'business' ? 'technical' : 'business'],
        high: words.level(Math.max(business, technical)),
        low: words.level(Math.min(business, technical)),
        w1: oneDecimal(finding.w1),
      }
      if (business === technical) return { key: 'groups-same-middle', values }
      if (finding.axis === 'scope') return { key: 'groups-scope', values }
      return {
        key: pass === 'target' && business > technical === (higher === 'business') ? 'groups-target' : 'groups-current',
        values,
      }
    }
  }
}

function campAt({ from, to }: Camp, words: Vocabulary): string {
  return from === to ? words.level(from) : `${words.level(from)}–${words.level(to)}`
}

/** A distance as precise as people read it: one decimal. Its language writes the number. */
export function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10
}
