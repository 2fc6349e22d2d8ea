import { PRACTICE_IDS, type PracticeId } from '../practice'

/** The frameworks of the crosswalk, in the order of its columns. Names are those of the publications, in every language. */
export const FRAMEWORKS = [
  { id: 'nist-csf-2.0', name: 'NIST CSF 2.0' },
  { id: 'iso-27001-2022', name: 'ISO/IEC 27001:2022' },
  { id: 'iec-62443-2-1-2024', name: 'IEC 62443-2-1:2024' },
  { id: 'iec-62443-2-4-2023', name: 'IEC 62443-2-4:2023' },
  { id: 'iec-62443-3-2-2020', name: 'IEC 62443-3-2:2020' },
  { id: 'iec-62443-3-3-2013', name: 'IEC 62443-3-3:2013' },
  { id: 'iec-62443-4-1-2018', name: 'IEC 62443-4-1:2018' },
  { id: 'iec-62443-4-2-2019', name: 'IEC 62443-4-2:2019' },
  { id: 'nistir-8259a', name: 'NISTIR 8259A' },
  { id: 'nistir-8259b', name: 'NISTIR 8259B' },
  { id: 'en-303-645', name: 'ETSI EN 303 645' },
  { id: 'cra-annex-1', name: 'EU Cyber Resilience Act, Annex I' },
] as const

export type FrameworkId = (typeof FRAMEWORKS)[number]['id']

/**
 * Where other frameworks speak of the same topics as a practice, by their identifiers.
 *
 * It is our own reading: overlap of topics, at no particular level, and not the official ISA/IIC mapping. Superseded
 * editions are left out. Identifiers are those of the publications; none of their text is here.
 */
export const CROSSWALK: Record<PracticeId, Partial<Record<FrameworkId, readonly string[]>>> = {
  'security-program-management': {
    'nist-csf-2.0': [
      'GV.OC-01',
      'GV.RR-01',
      'GV.RR-02',
      'GV.RR-03',
      'GV.PO-01',
      'GV.PO-02',
      'GV.OV-01',
      'GV.OV-03',
      'PR.AT-01',
    ],
    'iso-27001-2022': ['5.1', '5.2', '5.3', '6.2', '9.3', 'A.5.1', 'A.5.2', 'A.5.4', 'A.6.3'],
    'iec-62443-2-1-2024': ['ORG 1.1', 'ORG 1.3', 'ORG 1.4', 'ORG 1.5', 'ORG 2.4'],
    'iec-62443-2-4-2023': ['SP.01'],
    'iec-62443-4-1-2018': ['SM-1', 'SM-2', 'SM-4', 'SM-5', 'SM-13'],
    'iec-62443-4-2-2019': ['CCSC 4'],
    'nistir-8259b': ['Education and Awareness'],
  },
  'compliance-management': {
    'nist-csf-2.0': ['GV.OC-03', 'GV.OV-02', 'ID.IM-01'],
    'iso-27001-2022': ['4.2', '9.2', 'A.5.31', 'A.5.35', 'A.5.36'],
    'iec-62443-2-1-2024': ['ORG 1.1', 'ORG 2.4'],
    'iec-62443-2-4-2023': ['SP.02'],
    'iec-62443-3-2-2020': ['ZCR 6.9'],
    'iec-62443-4-1-2018': ['SM-3', 'SM-12'],
  },
  'threat-modeling': {
    'nist-csf-2.0': ['ID.RA-03', 'ID.RA-04', 'ID.RA-05'],
    'iso-27001-2022': ['6.1.2', '8.2', 'A.5.7'],
    'iec-62443-2-1-2024': ['ORG 2.1'],
    'iec-62443-2-4-2023': ['SP.03'],
    'iec-62443-3-2-2020': ['ZCR 2.1', 'ZCR 5.1', 'ZCR 5.2', 'ZCR 5.3', 'ZCR 6.6'],
    'iec-62443-4-1-2018': ['SR-1', 'SR-2', 'SD-2', 'SVV-2'],
    'cra-annex-1': ['Part I (1)'],
  },
  'risk-attitude': {
    'nist-csf-2.0': ['GV.RM-01', 'GV.RM-02', 'GV.RM-03', 'GV.RM-04', 'GV.RM-06', 'ID.RA-06'],
    'iso-27001-2022': ['6.1.2', '6.1.3', '8.3'],
    'iec-62443-2-1-2024': ['ORG 2.1'],
    'iec-62443-3-2-2020': ['ZCR 4.1', 'ZCR 5.7', 'ZCR 5.11', 'ZCR 6.8', 'ZCR 7.1'],
    'iec-62443-4-1-2018': ['SM-11'],
  },
  'product-supply-chain-risk-management': {
    'nist-csf-2.0': ['GV.SC-01', 'GV.SC-04', 'GV.SC-05', 'GV.SC-06', 'GV.SC-07', 'ID.RA-09', 'ID.RA-10'],
    'iso-27001-2022': ['A.5.19', 'A.5.20', 'A.5.21', 'A.8.30'],
    'iec-62443-2-1-2024': ['ORG 1.6', 'ORG 2.3'],
    'iec-62443-4-1-2018': ['SM-6', 'SM-9', 'SM-10', 'SUM-3'],
    'iec-62443-4-2-2019': ['EDR 3.12', 'HDR 3.12', 'NDR 3.12'],
    'cra-annex-1': ['Part II (1)'],
  },
  'services-third-party-dependencies-management': {
    'nist-csf-2.0': ['GV.OC-05', 'GV.SC-02', 'GV.SC-05', 'GV.SC-08', 'GV.SC-10', 'ID.AM-04', 'DE.CM-06'],
    'iso-27001-2022': ['A.5.19', 'A.5.20', 'A.5.22', 'A.5.23'],
    'iec-62443-2-1-2024': ['ORG 1.6', 'NET 3.2'],
    'iec-62443-2-4-2023': ['SP.01', 'SP.07'],
  },
  'establishing-and-maintaining-identities': {
    'nist-csf-2.0': ['PR.AA-01', 'PR.AA-02', 'PR.AA-03', 'PR.AA-04'],
    'iso-27001-2022': ['A.5.16', 'A.5.17', 'A.8.5'],
    'iec-62443-2-1-2024': [
      'USER 1.1',
      'USER 1.2',
      'USER 1.3',
      'USER 1.6',
      'USER 1.8',
      'USER 1.9',
      'USER 1.10',
      'USER 1.11',
      'USER 1.19',
    ],
    'iec-62443-2-4-2023': ['SP.09'],
    'iec-62443-3-3-2013': ['SR 1.1', 'SR 1.2', 'SR 1.3', 'SR 1.4', 'SR 1.5', 'SR 1.7', 'SR 1.8', 'SR 1.9'],
    'iec-62443-4-1-2018': ['SG-6'],
    'iec-62443-4-2-2019': ['CR 1.1', 'CR 1.2', 'CR 1.3', 'CR 1.4', 'CR 1.5', 'CR 1.7', 'CR 1.8', 'CR 1.9', 'CR 1.14'],
    'nistir-8259a': ['Device Identification', 'Logical Access to Interfaces'],
    'en-303-645': ['5.1', '5.4'],
    'cra-annex-1': ['Part I (2)(d)'],
  },
  'access-control': {
    'nist-csf-2.0': ['PR.AA-05', 'PR.IR-01'],
    'iso-27001-2022': ['A.5.15', 'A.5.18', 'A.8.2', 'A.8.3', 'A.8.22'],
    'iec-62443-2-1-2024': [
      'USER 1.4',
      'USER 1.5',
      'USER 2.1',
      'USER 2.2',
      'USER 2.3',
      'NET 1.1',
      'NET 1.6',
      'NET 3.1',
      'NET 3.2',
      'NET 3.3',
    ],
    'iec-62443-2-4-2023': ['SP.03', 'SP.07', 'SP.09'],
    'iec-62443-3-3-2013': [
      'SR 1.13',
      'SR 2.1',
      'SR 2.2',
      'SR 2.3',
      'SR 2.5',
      'SR 2.6',
      'SR 2.7',
      'SR 5.1',
      'SR 5.2',
      'SR 7.7',
    ],
    'iec-62443-4-2-2019': ['CCSC 3', 'CR 2.1', 'CR 2.5', 'CR 2.6', 'CR 2.7', 'CR 5.1', 'CR 7.7'],
    'nistir-8259a': ['Logical Access to Interfaces'],
    'en-303-645': ['5.1', '5.6'],
    'cra-annex-1': ['Part I (2)(d)', 'Part I (2)(j)'],
  },
  'asset-change-and-configuration-management': {
    'nist-csf-2.0': [
      'ID.AM-01',
      'ID.AM-02',
      'ID.AM-03',
      'ID.AM-05',
      'ID.AM-08',
      'ID.RA-07',
      'PR.PS-01',
      'PR.PS-02',
      'PR.PS-03',
    ],
    'iso-27001-2022': ['A.5.9', 'A.8.9', 'A.8.19', 'A.8.32'],
    'iec-62443-2-1-2024': ['CM 1.1', 'CM 1.2', 'CM 1.3', 'CM 1.4', 'COMP 1.1'],
    'iec-62443-2-4-2023': ['SP.06'],
    'iec-62443-3-3-2013': ['SR 3.4', 'SR 7.6', 'SR 7.8'],
    'iec-62443-4-1-2018': ['SM-1', 'SG-3', 'SG-4'],
    'iec-62443-4-2-2019': ['CR 3.4', 'CR 7.6', 'CR 7.8'],
    'nistir-8259a': ['Device Identification', 'Device Configuration'],
    'en-303-645': ['5.7', '5.12'],
    'cra-annex-1': ['Part I (2)(b)'],
  },
  'physical-protection': {
    'nist-csf-2.0': ['PR.AA-06', 'PR.IR-02', 'DE.CM-02'],
    'iso-27001-2022': ['A.7.1', 'A.7.2', 'A.7.4', 'A.7.5', 'A.7.8', 'A.7.9'],
    'iec-62443-2-1-2024': ['ORG 3.1'],
    'iec-62443-4-2-2019': ['EDR 2.13', 'HDR 2.13', 'NDR 2.13', 'EDR 3.11', 'HDR 3.11', 'NDR 3.11'],
    'en-303-645': ['5.4', '5.6'],
    'cra-annex-1': ['Part I (2)(j)'],
  },
  'security-model-and-policy-for-data': {
    'nist-csf-2.0': ['ID.AM-03', 'ID.AM-05', 'ID.AM-07', 'GV.PO-01'],
    'iso-27001-2022': ['A.5.12', 'A.5.13', 'A.5.14', 'A.5.33', 'A.5.34'],
    'iec-62443-2-1-2024': ['DATA 1.1', 'DATA 1.4'],
    'iec-62443-2-4-2023': ['SP.03'],
    'iec-62443-3-3-2013': ['SR 4.1', 'SR 4.2'],
    'iec-62443-4-2-2019': ['CR 4.1', 'CR 4.2'],
    'nistir-8259a': ['Data Protection'],
    'en-303-645': ['5.8', '5.11'],
    'cra-annex-1': ['Part I (2)(e)', 'Part I (2)(g)', 'Part I (2)(m)'],
  },
  'implementation-of-data-protection-controls': {
    'nist-csf-2.0': ['PR.DS-01', 'PR.DS-02', 'PR.DS-10'],
    'iso-27001-2022': ['A.8.10', 'A.8.11', 'A.8.12', 'A.8.24'],
    'iec-62443-2-1-2024': ['DATA 1.2', 'DATA 1.5', 'DATA 1.6', 'DATA 1.7'],
    'iec-62443-2-4-2023': ['SP.03'],
    'iec-62443-3-3-2013': ['SR 3.1', 'SR 3.4', 'SR 3.8', 'SR 4.1', 'SR 4.2', 'SR 4.3'],
    'iec-62443-4-1-2018': ['SM-8'],
    'iec-62443-4-2-2019': [
      'CR 3.1',
      'CR 3.4',
      'CR 3.8',
      'CR 4.1',
      'CR 4.2',
      'CR 4.3',
      'EDR 3.14',
      'HDR 3.14',
      'NDR 3.14',
    ],
    'nistir-8259a': ['Data Protection'],
    'en-303-645': ['5.4', '5.5', '5.7', '5.8', '5.11'],
    'cra-annex-1': ['Part I (2)(e)', 'Part I (2)(f)', 'Part I (2)(m)'],
  },
  'vulnerability-assessment': {
    'nist-csf-2.0': ['ID.RA-01', 'ID.RA-08', 'ID.IM-02'],
    'iso-27001-2022': ['A.8.8', 'A.8.29', 'A.8.34'],
    'iec-62443-2-1-2024': ['ORG 2.2', 'EVENT 1.9'],
    'iec-62443-2-4-2023': ['SP.02', 'SP.03'],
    'iec-62443-3-2-2020': ['ZCR 5.2'],
    'iec-62443-4-1-2018': ['SVV-3', 'SVV-4', 'DM-1', 'DM-2', 'DM-3'],
    'nistir-8259b': ['Information and Query Reception'],
    'en-303-645': ['5.2'],
    'cra-annex-1': ['Part I (2)(a)', 'Part II (2)', 'Part II (3)', 'Part II (5)', 'Part II (6)'],
  },
  'patch-management': {
    'nist-csf-2.0': ['PR.PS-02', 'ID.RA-06'],
    'iso-27001-2022': ['A.8.8', 'A.8.19'],
    'iec-62443-2-1-2024': ['COMP 3.1', 'COMP 3.2', 'COMP 3.3', 'COMP 3.4', 'COMP 3.5'],
    'iec-62443-2-4-2023': ['SP.11'],
    'iec-62443-4-1-2018': ['DM-4', 'SUM-1', 'SUM-2', 'SUM-3', 'SUM-4', 'SUM-5'],
    'iec-62443-4-2-2019': ['EDR 3.10', 'HDR 3.10', 'NDR 3.10'],
    'nistir-8259a': ['Software Update'],
    'en-303-645': ['5.3'],
    'cra-annex-1': ['Part I (2)(c)', 'Part II (2)', 'Part II (4)', 'Part II (7)', 'Part II (8)'],
  },
  'monitoring-practice': {
    'nist-csf-2.0': ['PR.PS-04', 'DE.CM-01', 'DE.CM-02', 'DE.CM-03', 'DE.CM-06', 'DE.CM-09'],
    'iso-27001-2022': ['A.8.15', 'A.8.16', 'A.8.17'],
    'iec-62443-2-1-2024': ['NET 1.9', 'COMP 2.2', 'EVENT 1.1', 'EVENT 1.4', 'EVENT 1.5', 'EVENT 1.6'],
    'iec-62443-2-4-2023': ['SP.08', 'SP.10'],
    'iec-62443-3-3-2013': ['SR 2.8', 'SR 2.9', 'SR 2.10', 'SR 2.11', 'SR 3.2', 'SR 3.9', 'SR 6.1', 'SR 6.2'],
    'iec-62443-4-2-2019': ['CR 2.8', 'CR 2.9', 'CR 2.10', 'CR 2.11', 'CR 3.9', 'CR 6.1', 'CR 6.2'],
    'nistir-8259a': ['Cybersecurity State Awareness'],
    'en-303-645': ['5.10'],
    'cra-annex-1': ['Part I (2)(l)'],
  },
  'situation-awareness-and-information-sharing-practice': {
    'nist-csf-2.0': ['GV.RM-05', 'ID.RA-02', 'DE.AE-06', 'DE.AE-07', 'RS.CO-03'],
    'iso-27001-2022': ['A.5.5', 'A.5.6', 'A.5.7'],
    'iec-62443-2-1-2024': ['EVENT 1.2', 'EVENT 1.7'],
    'iec-62443-2-4-2023': ['SP.08'],
    'iec-62443-4-1-2018': ['DM-5', 'SUM-2'],
    'nistir-8259b': ['Information Dissemination', 'Information and Query Reception'],
    'en-303-645': ['5.2'],
    'cra-annex-1': ['Part II (4)', 'Part II (6)'],
  },
  'event-detection-and-response-plan': {
    'nist-csf-2.0': [
      'ID.IM-04',
      'DE.AE-02',
      'DE.AE-03',
      'DE.AE-04',
      'DE.AE-08',
      'RS.MA-01',
      'RS.MA-02',
      'RS.MA-03',
      'RS.MA-04',
      'RS.AN-03',
      'RS.CO-02',
    ],
    'iso-27001-2022': ['A.5.24', 'A.5.25', 'A.5.26', 'A.5.28', 'A.6.8'],
    'iec-62443-2-1-2024': ['EVENT 1.1', 'EVENT 1.2', 'EVENT 1.7', 'EVENT 1.8'],
    'iec-62443-2-4-2023': ['SP.08'],
    'iec-62443-3-3-2013': ['SR 6.1', 'SR 6.2'],
    'iec-62443-4-1-2018': ['DM-4', 'DM-5'],
    'nistir-8259a': ['Cybersecurity State Awareness'],
    'cra-annex-1': ['Part I (2)(k)', 'Part I (2)(l)'],
  },
  'remediation-recovery-and-continuity-of-operations': {
    'nist-csf-2.0': [
      'ID.IM-03',
      'PR.DS-11',
      'PR.IR-03',
      'PR.IR-04',
      'RS.MI-01',
      'RS.MI-02',
      'RC.RP-01',
      'RC.RP-02',
      'RC.RP-03',
      'RC.RP-04',
      'RC.RP-05',
      'RC.RP-06',
      'RC.CO-03',
    ],
    'iso-27001-2022': ['A.5.27', 'A.5.29', 'A.5.30', 'A.8.13', 'A.8.14'],
    'iec-62443-2-1-2024': [
      'AVAIL 1.1',
      'AVAIL 1.2',
      'AVAIL 1.3',
      'AVAIL 2.1',
      'AVAIL 2.2',
      'AVAIL 2.3',
      'AVAIL 2.4',
      'AVAIL 2.5',
      'NET 1.4',
      'NET 1.5',
    ],
    'iec-62443-2-4-2023': ['SP.12'],
    'iec-62443-3-3-2013': ['SR 3.6', 'SR 5.2', 'SR 7.1', 'SR 7.2', 'SR 7.3', 'SR 7.4', 'SR 7.5'],
    'iec-62443-4-2-2019': ['CR 3.6', 'CR 7.1', 'CR 7.2', 'CR 7.3', 'CR 7.4'],
    'en-303-645': ['5.9'],
    'cra-annex-1': ['Part I (2)(h)', 'Part I (2)(i)', 'Part I (2)(k)'],
  },
}

/** One line of the crosswalk: a practice, a framework, and its identifiers there. */
export interface CrosswalkRow {
  practice: PracticeId
  framework: FrameworkId
  ids: readonly string[]
}

/** Every line: by practice in model order, then by framework. */
export const CROSSWALK_ROWS: readonly CrosswalkRow[] = PRACTICE_IDS.flatMap((practice) =>
  FRAMEWORKS.flatMap(({ id: framework }) => {
    const ids = CROSSWALK[practice][framework]
    return ids ? [{ practice, framework, ids }] : []
  }),
)

export interface CrosswalkFilter {
  framework: FrameworkId | null
  practice: PracticeId | null
  /** Words of an identifier, a practice or a framework; all of them have to be found. */
  text: string
}

/** The lines that a filter leaves. `nameOf` says a practice as it is read, so that people find what they see. */
export function crosswalkRows(
  { framework, practice, text }: CrosswalkFilter,
  nameOf: (practice: PracticeId) => string,
): CrosswalkRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return CROSSWALK_ROWS.filter((row) => {
    if (framework !== null && row.framework !== framework) return false
    if (practice !== null && row.practice !== practice) return false
    const told = [nameOf(row.practice), frameworkName(row.framework), ...row.ids].join(' ').toLowerCase()
    return words.every((word) => told.includes(word))
  })
}

export function frameworkName(id: FrameworkId): string {
  return FRAMEWORKS.find((framework) => framework.id === id)?.name ?? id
}
