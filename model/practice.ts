/** The 18 practices of the IoT SMM 1.2, in model order: by domain, then subdomain. */
export const PRACTICE_IDS = [
  'security-program-management',
  'compliance-management',
  'threat-modeling',
  'risk-attitude',
  'product-supply-chain-risk-management',
  'services-third-party-dependencies-management',
  'establishing-and-maintaining-identities',
  'access-control',
  'asset-change-and-configuration-management',
  'physical-protection',
  'security-model-and-policy-for-data',
  'implementation-of-data-protection-controls',
  'vulnerability-assessment',
  'patch-management',
  'monitoring-practice',
  'situation-awareness-and-information-sharing-practice',
  'event-detection-and-response-plan',
  'remediation-recovery-and-continuity-of-operations',
] as const

export type PracticeId = (typeof PRACTICE_IDS)[number]

/** Whether a text from outside names a practice. */
export function isPracticeId(value: unknown): value is PracticeId {
  return PRACTICE_IDS.includes(value as PracticeId)
}
