import { describe, expect, test } from 'vitest'
import { type Candidate, layersOf, priorityOrder, roadmapOrder } from '../dominance'
import { gapBetween, gapCounts } from '../gaps'
import type { Rating } from '../rating'
import type { Result, Split } from '../result'
import { axisOf, distanceFromMedian, labelOf } from './agreement'
import { changeOf } from './change'
import vectors from './consensus.vectors.json'
import { distanceOf } from './distance'
import { type Counts, mediansOf, total } from './histogram'
import { blairLacy, tastleWierman, vanDerEijk, withinGroupAgreement } from './indices'
import { quorumMet } from './quorum'
import { reaches } from './ratio'
import { COMPREHENSIVENESS_SCALE, SCOPE_SCALE, type Scale } from './scale'
import { statisticsOf } from './statistics-of'
import { suggestionOf } from './suggestion'
import { THRESHOLDS } from './thresholds'

/** Reference values of three independent implementations. Floats to 1e-9, all else exactly. */
const close = (value: number | null) => (value === null ? null : expect.closeTo(value, 9))
const scaleOf = (counts: Counts): Scale => (counts.length === 3 ? SCOPE_SCALE : COMPREHENSIVENESS_SCALE)
const share = (part: number, n: number) => (n === 0 ? null : part / n)

const histograms = [...vectors.histograms.five, ...vectors.histograms.three]
test.each(histograms.map((vector) => [`${vector.name} ${vector.counts.join('-')}`, vector] as const))(
  'the votes %s give the reference agreement and indices',
  (_, vector) => {
    const { counts, n } = vector
    const scale = scaleOf(counts)
    const axis = axisOf(counts, scale)
    const low = mediansOf(counts)?.low ?? 0
    const near = total(counts.filter((_, at) => Math.abs(at - low) <= 1))
    expect({
      name: vector.name,
      counts: axis.counts,
      n: axis.n,
      lowMedian: axis.lowMedian,
      highMedian: axis.highMedian,
      shareAtLowMedian: share(counts[low] ?? 0, n),
      shareWithin1OfLowMedian: share(near, n),
      avgDistFromMedian: share(distanceFromMedian(counts), n),
      leikD: axis.agreement === null ? null : 1 - axis.agreement,
      agreement: axis.agreement,
      cns: tastleWierman(counts),
      vdeA: vanDerEijk(counts),
      blairLacyL2: blairLacy(counts),
      rwg: withinGroupAgreement(counts),
      rwgTruncated: truncated(withinGroupAgreement(counts)),
      twoCamps: axis.twoCamps,
      label: axis.label,
      fragile: axis.fragile,
      outliers2plus: axis.outliers,
    }).toEqual({
      ...vector,
      shareAtLowMedian: close(vector.shareAtLowMedian),
      shareWithin1OfLowMedian: close(vector.shareWithin1OfLowMedian),
      avgDistFromMedian: close(vector.avgDistFromMedian),
      leikD: close(vector.leikD),
      agreement: close(vector.agreement),
      cns: close(vector.cns),
      vdeA: close(vector.vdeA),
      blairLacyL2: close(vector.blairLacyL2),
      rwg: close(vector.rwg),
      rwgTruncated: close(vector.rwgTruncated),
    })
    expect(axis.within).toBe(scale.near === 1 ? near : n === 0 ? 0 : counts[low])
  },
)

function truncated(rwg: number | null): number | null {
  return rwg === null ? null : Math.max(0, rwg)
}

test('the indices give what the R package agrmt prints for seven levels', () => {
  const { counts, cns, vdeA, blairLacyL2, leikD } = vectors.sevenPointReference
  expect(tastleWierman(counts)).toBeCloseTo(cns, 9)
  expect(vanDerEijk(counts)).toBeCloseTo(vdeA, 9)
  expect(blairLacy(counts)).toBeCloseTo(blairLacyL2, 9)
  expect((2 * distanceFromMedian(counts)) / (total(counts) * (counts.length - 1))).toBeCloseTo(leikD, 9)
})

const groups = [...vectors.groups.five, ...vectors.groups.three]
test.each(
  groups.map(
    (vector) => [`${vector.name} ${vector.business.join('-')} and ${vector.technical.join('-')}`, vector] as const,
  ),
)('the groups %s give the reference distance', (_, vector) => {
  const { business, technical } = vector
  const scale = scaleOf(business)
  const pooled = business.map((votes, at) => votes + (technical[at] ?? 0))
  const distance = distanceOf(business, technical, scale)
  const { lowMedian } = distance
  const axis = axisOf(pooled, scale, { business, technical })
  expect({
    name: vector.name,
    business,
    technical,
    nBusiness: total(business),
    nTechnical: total(technical),
    lowMedianBusiness: lowMedian.business,
    lowMedianTechnical: lowMedian.technical,
    lowMedianDiff:
      lowMedian.business === null || lowMedian.technical === null ? null : lowMedian.business - lowMedian.technical,
    emdLevels: distance.w1,
    emdNormalised: distance.w1 === null ? null : distance.w1 / (scale.levels - 1),
    signedMeanShift: distance.shift,
    pooledLowMedian: axis.lowMedian,
    balancedLowMedian: axis.balancedLowMedian,
    divergence: distance.label,
    kind: distance.kind,
    fewVotes: distance.fewVotes,
  }).toEqual({
    ...vector,
    emdLevels: close(vector.emdLevels),
    emdNormalised: close(vector.emdNormalised),
    signedMeanShift: close(vector.signedMeanShift),
    // The contract has null where the vectors say that aligned groups have no kind.
    kind: vector.kind === 'none' ? null : vector.kind,
    // The vectors leave the note out where there is nothing to be noted.
    fewVotes: vector.fewVotes ?? false,
  })
})

test.each(vectors.stability.map((vector) => [vector.name, vector] as const))(
  'the rounds of "%s" give the reference change',
  (_, vector) => {
    expect(changeOf(vector.previous, vector.current, scaleOf(vector.current))).toEqual({
      netChange: close(vector.netChange),
      stable: vector.stable,
      agreement: close(vector.agreementDelta),
      w1: close(vector.emdLevels),
      labelBefore: vector.labelPrevious,
    })
    expect(labelOf(vector.current)).toBe(vector.labelCurrent)
    // Who changed is the projection's to count (Result.changedShare): a histogram hides two people who swap.
    const pairs = vector.paired
    expect(pairs && pairs.filter(([before, after]) => before !== after).length / pairs.length).toEqual(
      close(vector.changedShare),
    )
  },
)

test.each(vectors.suggestion.map((vector) => [vector.name, vector] as const))(
  'the votes "%s" give the reference suggestion',
  (_, vector) => {
    const { counts } = vector
    const scale = scaleOf(counts)
    const axis = axisOf(counts, scale)
    const suggestion = suggestionOf(axis)
    expect({
      label: axis.label,
      lowMedian: axis.lowMedian,
      highMedian: axis.highMedian,
      suggestion: suggestion.level,
      status: suggestion.status,
    }).toEqual({
      label: vector.label,
      lowMedian: vector.lowMedian,
      highMedian: vector.highMedian,
      suggestion: vector.suggestion,
      status: vector.status,
    })
    expect(suggestion.alternatives).toEqual(vector.status === 'tie' ? [vector.lowMedian, vector.highMedian] : [])
  },
)

test.each(vectors.participation.map((vector) => [vector.name, vector] as const))(
  'the participation "%s" meets quorum and evidence as the reference has it',
  (_, vector) => {
    const { dontKnow, abstain, eligible } = vector
    const substantive = total(vector.counts)
    const responded = substantive + dontKnow + abstain
    const progress = { business: { eligible, responded }, technical: { eligible: 0, responded: 0 } }
    expect({
      ...vector,
      substantive,
      responded,
      participation: responded / eligible,
      substantiveShare: substantive / eligible,
      dontKnowShare: share(dontKnow, substantive + dontKnow),
      quorumMet: quorumMet(progress, 0.5),
      parkForEvidence: dontKnow > 0 && reaches(dontKnow, substantive + dontKnow, THRESHOLDS.dontKnow),
    }).toEqual({
      ...vector,
      participation: close(vector.participation),
      substantiveShare: close(vector.substantiveShare),
      dontKnowShare: close(vector.dontKnowShare),
    })
  },
)

test.each(vectors.nextStep.map((vector) => [vector.name, vector] as const))(
  'the round "%s" has the reference next step',
  (_, vector) => {
    // The vectors know one axis; all votes agree on a scope here, so that only the other axis speaks.
    const statistics = statisticsOf(roundOf(vector.business, vector.technical), null, { quorum: 0.5 })
    expect({
      label: statistics.comprehensiveness.label,
      emdLevels: statistics.divergence.comprehensiveness.w1,
      outliers2plus: statistics.comprehensiveness.outliers,
      nextStep: statistics.nextStep.step,
    }).toEqual({
      label: vector.label,
      emdLevels: close(vector.emdLevels),
      outliers2plus: vector.outliers2plus,
      nextStep: vector.nextStep,
    })
  },
)

interface GroupVotes {
  counts: number[]
  dontKnow: number
  abstain: number
  eligible: number
}

function roundOf(business: GroupVotes, technical: GroupVotes): Result {
  const both = <T>(of: (votes: GroupVotes) => T) => ({ business: of(business), technical: of(technical) })
  const turnout = ({ counts, dontKnow, abstain, eligible }: GroupVotes) => ({
    eligible,
    responded: total(counts) + dontKnow + abstain,
  })
  const split = (of: (votes: GroupVotes) => number[]): Split => {
    const parts = both(of)
    return { ...parts, all: parts.business.map((votes, at) => votes + (parts.technical[at] ?? 0)) }
  }
  const sum = (of: (votes: GroupVotes) => number) => ({ ...both(of), all: of(business) + of(technical) })
  return {
    round: 1,
    openedAt: '2026-03-02T09:00:00.000Z',
    revealedAt: '2026-03-02T09:05:00.000Z',
    progress: both(turnout),
    changedShare: null,
    comprehensiveness: split(({ counts }) => counts),
    scope: split(({ counts }) => [0, total(counts.slice(1)), 0]),
    map: null,
    dontKnow: sum(({ dontKnow }) => dontKnow),
    abstain: sum(({ abstain }) => abstain),
    reasons: [],
  }
}

describe('the gaps of the reference practices', () => {
  const { practices, aggregate } = vectors.gaps
  /** The contract has no scope at level 0, so one that the vectors write beside it is dropped, and its gap is null. */
  const rating = ([level = 0, scope = 1]: number[]) =>
    (level === 0 ? { comprehensiveness: 0 } : { comprehensiveness: level, scope }) as Rating
  const gaps = practices.map(({ id, tier, target, current }) => ({
    id,
    tier: tier as Candidate['tier'],
    gap: { ...gapBetween(rating(target), rating(current)), uncertain: false },
  }))
  const candidates = gaps.map(({ id, tier, gap }) => ({
    id,
    tier,
    comprehensiveness: Math.max(0, gap.comprehensiveness ?? 0),
    scope: Math.max(0, gap.scope ?? 0),
  }))

  test('have the reference steps', () => {
    expect(gaps.map(({ gap: { comprehensiveness, scope } }) => [comprehensiveness, scope])).toEqual(
      practices.map((practice) => [
        practice.gapComprehensiveness - practice.overComprehensiveness,
        practice.current[0] === 0 ? null : practice.gapScope - practice.overScope,
      ]),
    )
  })

  test('have the reference counts', () => {
    const counts = gapCounts(gaps.map(({ gap }) => gap))
    expect({
      practices: counts.practices,
      atOrAboveTarget: counts.atTarget + counts.aboveTarget,
      withGap: counts.belowTarget,
      comprehensivenessStepsOpen: counts.steps.comprehensiveness,
      scopeStepsOpen: counts.steps.scope,
      overTarget: counts.overTarget,
    }).toEqual(aggregate)
  })

  test('have the reference layers, order and roadmap', () => {
    const priority = priorityOrder(candidates).map(({ id }) => id)
    const dependencies = vectors.gaps.dependencies.map(([id = '', needs = '']) => ({ id, needs }))
    expect(layersOf(candidates).map((layer) => layer.map(({ id }) => id))).toEqual(vectors.gaps.fronts)
    expect(priority).toEqual(vectors.gaps.priorityOrder)
    expect(roadmapOrder(priority, dependencies)).toEqual({
      ok: true,
      order: vectors.gaps.roadmapOrder,
      pulledForward: { P7: 'P1' },
    })
  })
})
