import type { Ratio } from './ratio'

/**
 * Every cut-off of the statistics, in one place. They are calibrated and argued (docstrings), not yet validated in
 * workshops on this model: label and decision are stored side by side so that they can be checked later.
 */
export const THRESHOLDS = {
  /** C for strong. Delphi studies ask for 75 % on average (Diamond 2014); ours implies 80 % within one level. */
  strong: [4, 5],
  /** C for moderate. Burke & Dunlap 2002: an average deviation up to c/6, given as 0.8 on five levels, is acceptable. */
  moderate: [3, 5],
  /** Share of the votes on either side that makes two camps. Our judgement; never true together with strong. */
  camp: [1, 4],
  /** Distance in levels from which two groups differ. Our judgement. */
  differs: [1, 2],
  /** Distance in levels from which two groups are far apart: on average every vote would have to move by one. */
  farApart: [1, 1],
  /** Share of the distance that a shift of the means must explain to be called a difference in level. */
  shift: [1, 2],
  /** Net change up to which a vote is stable (Scheibe, Skutsch & Schofer 1975). */
  stable: [3, 20],
  /** Don't-know among votes and don't-knows from which evidence is missing, not agreement. Our judgement. */
  dontKnow: [1, 3],
  /** Votes under which a number carries the note "few votes": random votes look moderate too often below (computed). */
  fewVotes: 5,
  /** Levels from the nearer median from which a vote is an outlier. */
  outlier: 2,
  /** The round from which a disagreement is recorded: three are usually enough, more annoy (Linstone & Turoff). */
  lastRound: 3,
} as const satisfies Record<string, Ratio | number>
