import { useTranslations } from 'next-intl'
import { findingOf } from '#model/finding'
import type { Pass } from '#model/question'
import type { Scope } from '#model/rating'
import type { Result } from '#model/result'
import type { Statistics } from '#model/statistics/statistics'
import { AgreementDisc } from './agreement-disc'
import { findingWords, oneDecimal } from './finding-words'

/** The finding as one sentence. */
export function useFindingSentence(result: Result, statistics: Statistics, pass: Pass): string {
  const t = useTranslations('charts')
  const app = useTranslations('app')
  const finding = findingOf(statistics, result)
  const { key, values } = findingWords(finding, pass, {
    level: (level) => (finding.axis === 'scope' ? app(`scope.${level as Scope}`) : String(level)),
    people: (count) => t('people', { count }),
    agreement: {
      strong: app('agreement.strong'),
      moderate: app('agreement.moderate'),
      weak: app('agreement.weak'),
      divided: app('agreement.divided'),
    },
    group: { business: app('group.business'), technical: app('group.technical') },
    groupIn: { business: app('groupIn.business'), technical: app('groupIn.technical') },
  })
  return t(`finding.${key}`, values)
}

/** The sentence of a revealed round. The caller gives it its size. */
export function RevealSentence({ result, statistics, pass }: { result: Result; statistics: Statistics; pass: Pass }) {
  return useFindingSentence(result, statistics, pass)
}

/** Agreement in a word, and the numbers it stands on: the line below the sentence. */
export function RevealFacts({ result, statistics }: { result: Result; statistics: Statistics }) {
  const t = useTranslations('charts')
  const app = useTranslations('app')
  const { axis } = statistics.nextStep
  const numbers = statistics[axis]
  const distance = statistics.divergence[axis]
  const finding = findingOf(statistics, result)
  const said = finding.kind === numbers.label
  const name = (level: number) => (axis === 'scope' ? app(`scope.${level as Scope}`) : String(level))
  const { dontKnow, abstain } = result
  return (
    <>
      {numbers.n > 2 && (
        <span className={numbers.label === 'divided' ? 'row div' : 'row text-ink'}>
          <AgreementDisc label={numbers.label} />
          <b className={numbers.label === 'divided' ? 'div' : undefined}>{app(`agreement.${numbers.label}`)}</b>
        </span>
      )}
      {axis === 'scope' && !said && <span>{t('fact.onScope')}</span>}
      {numbers.n > 2 && !said && numbers.lowMedian !== null && (
        <span>
          {t(axis === 'scope' ? 'fact.on' : 'fact.within', {
            within: numbers.within,
            n: numbers.n,
            level: name(numbers.lowMedian),
          })}
        </span>
      )}
      {distance.w1 !== null && numbers.n > 2 && (
        <span>
          {distance.label === 'aligned'
            ? t('fact.aligned')
            : t('fact.apart', { w1: oneDecimal(distance.w1), one: distance.w1 === 1 ? 1 : 2 })}
        </span>
      )}
      {dontKnow.all !== null && dontKnow.all > 0 && finding.kind !== 'dont-know' && (
        <span>{t('fact.dontKnow', { n: dontKnow.all })}</span>
      )}
      {abstain.all !== null && abstain.all > 0 && <span>{t('fact.abstain', { n: abstain.all })}</span>}
      {numbers.twoCamps && finding.kind !== 'camps' && <span className="tag divided">{t('fact.camps')}</span>}
      {numbers.fewVotes && numbers.n > 2 && <span className="tag">{t('fact.few')}</span>}
      {numbers.fragile && numbers.n > 2 && <span className="tag line">{t('fact.fragile')}</span>}
    </>
  )
}
