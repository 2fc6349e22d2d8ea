/** Fixed by the first `open`: nobody's answer is ever shown under looser rules than it was given under. */
export interface Settings {
  privacy: 'named' | 'group' | 'anonymous'
  /** `live` is an open show of hands and needs `named`. */
  voting: 'sealed' | 'live'
  /** 3 to 20: under it, `anonymous` withholds a number. */
  minGroupSize: number
  /** 0.5 to 1: share of the eligible people of each group that must have responded. */
  quorum: number
  /** Lock a question by itself once everybody eligible has responded. */
  closeWhenComplete: boolean
  takeover: 'participants' | 'nobody'
  /** At least 60. */
  takeoverAfterSeconds: number
  showBaseline: 'after-reveal' | 'on-current'
}

export const DEFAULT_SETTINGS: Settings = {
  privacy: 'group',
  voting: 'sealed',
  minGroupSize: 3,
  quorum: 0.5,
  closeWhenComplete: true,
  takeover: 'participants',
  takeoverAfterSeconds: 300,
  showBaseline: 'after-reveal',
}
