import type { Statistics } from '#model/statistics/statistics'

/** In the order in which one of them is told: the strongest reason first. */
const TOLD = [
  'quorum-missed',
  'numbers-hidden',
  'dont-know',
  'few-votes',
  'last-round',
  'change-stable',
  'groups-far-apart',
  'two-camps',
  'label-divided',
  'label-weak',
  'outliers',
  'groups-differ',
  'label-moderate',
  'label-strong',
] as const

/** The message of `run.advice` that says what to do next, and why. */
type Advice = (typeof TOLD)[number]

export function adviceOf({ nextStep }: Pick<Statistics, 'nextStep'>): Advice {
  return TOLD.find((code) => nextStep.why.some((why) => why === code)) ?? 'label-moderate'
}
