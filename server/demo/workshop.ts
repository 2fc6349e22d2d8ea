import type { PracticeId } from '#model/practice'
import type { QuestionId } from '#model/question'
import { ENABLEMENT_SCRIPTS } from './enablement'
import { GOVERNANCE_SCRIPTS } from './governance'
import { HARDENING_SCRIPTS } from './hardening'
import type { DemoName } from './people'
import type { Script } from './script'

/** The demo workshop's brief. There is no such line. */
export const BRIEF = {
  title: 'Bottling line 4, remote maintenance',
  system:
    'Fictional example. Bottling line 4 of a food plant: filler, capper, labeller and palletiser with their panels and drives, and the gateway through which eleven firms maintain them from afar.',
  viewpoint: 'System integrator',
  industry: 'Food and beverage',
  goals: [
    'No unplanned stop of the line',
    'Every batch can be traced and released the same day',
    'Contractors can help within the hour, and only where they are needed',
  ],
  riskAppetite:
    'Low for anything that stops the line or touches food safety; moderate for office data and for comfort in the service.',
  timeZone: 'Europe/Berlin',
  fictional: true,
} as const

/**
 * The levels decided or suggested are the made-up fixture "bottling line, integrator" of our material, but for the
 * current level of Implementation of Data Protection Controls: it lies above its target, so that every kind of gap shows.
 */
export const SCRIPTS: Record<PracticeId, { target: Script; current: Script }> = {
  ...GOVERNANCE_SCRIPTS,
  ...ENABLEMENT_SCRIPTS,
  ...HARDENING_SCRIPTS,
}

/** 3 critical, 2 important, 1 useful. */
export const RISK_TIERS: Partial<Record<PracticeId, 1 | 2 | 3>> = {
  'access-control': 3,
  'services-third-party-dependencies-management': 3,
  'patch-management': 3,
  'monitoring-practice': 3,
  'remediation-recovery-and-continuity-of-operations': 3,
  'establishing-and-maintaining-identities': 2,
  'threat-modeling': 2,
  'event-detection-and-response-plan': 2,
  'physical-protection': 1,
}

interface ScriptedAction {
  practice: PracticeId
  from: string
  to: string
  title: string
  owner: DemoName
  /** Months from now, or before it; without a day where nobody has planned it for one. */
  due?: number
  effort: 'S' | 'M' | 'L'
  /** Open, if nothing is said. */
  status?: 'doing' | 'done'
  /** Positions in this list that come first. */
  after?: readonly number[]
}

export const ACTIONS: readonly ScriptedAction[] = [
  {
    practice: 'asset-change-and-configuration-management',
    from: '2I',
    to: '3I',
    title: 'Read firmware and network settings of all panels into one inventory',
    owner: 'tomasz',
    due: 3,
    effort: 'M',
  },
  {
    practice: 'establishing-and-maintaining-identities',
    from: '2G',
    to: '3I',
    title: 'Personal badges at the panels in place of the shift login',
    owner: 'grace',
    due: 5,
    effort: 'M',
  },
  {
    practice: 'patch-management',
    from: '1G',
    to: '3S',
    title: 'Spare panel on the bench, updates tested before each production window',
    owner: 'omar',
    due: 6,
    effort: 'L',
    after: [0],
  },
  {
    practice: 'monitoring-practice',
    from: '1G',
    to: '3S',
    title: 'Five alarms for remote sessions, and a rota of who hears them',
    owner: 'ivo',
    due: 8,
    effort: 'M',
    after: [1],
  },
  {
    practice: 'security-model-and-policy-for-data',
    from: '0',
    to: '2I',
    title: 'Name an owner for recipes and for quality records',
    owner: 'priya',
    due: -1,
    effort: 'S',
    status: 'doing',
  },
  {
    practice: 'compliance-management',
    from: '2G',
    to: '2I',
    title: 'Put the duties of food makers beside our own in the register',
    owner: 'jonas',
    due: -1,
    effort: 'S',
    status: 'done',
  },
  {
    practice: 'event-detection-and-response-plan',
    from: '2S',
    to: '3S',
    title: 'Play an attack on the gateway with the night shift, as the fire drill is played',
    owner: 'luis',
    effort: 'M',
    after: [3],
  },
]

/** Ticked on the way from the current level to the target: level and places in the guidance's list. */
export const INDICATORS: readonly (readonly [PracticeId, level: 1 | 2 | 3, places: readonly number[]])[] = [
  ['asset-change-and-configuration-management', 3, [1]],
  ['patch-management', 2, [0, 1]],
  ['security-model-and-policy-for-data', 1, [0]],
  ['threat-modeling', 2, [1]],
]

/** Laid beside a decision after it was made. */
export const ADDED_EVIDENCE: readonly { question: QuestionId; by: DemoName; url?: string; note?: string }[] = [
  {
    question: 'current:event-detection-and-response-plan',
    by: 'luis',
    note: 'The card with the valves hangs at the door of the control room, signed in March.',
  },
  {
    question: 'current:security-program-management',
    by: 'mei',
    url: 'https://example.org/bottling-line-4/roles',
  },
]
