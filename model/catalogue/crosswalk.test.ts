import { expect, test } from 'vitest'
import { PRACTICE_IDS } from '../practice'
import { practiceOf } from './catalogue'
import { CROSSWALK, CROSSWALK_ROWS, crosswalkRows, FRAMEWORKS, type FrameworkId } from './crosswalk'

const nameOf = (practice: (typeof PRACTICE_IDS)[number]) => practiceOf(practice).name

/** How each publication writes its identifiers. */
const FORMS: Record<FrameworkId, RegExp> = {
  'nist-csf-2.0': /^(GV|ID|PR|DE|RS|RC)\.[A-Z]{2}-\d\d$/,
  'iso-27001-2022': /^(A\.[5-8]\.\d{1,2}|([4-9]|10)\.\d(\.\d)?)$/,
  'iec-62443-2-1-2024': /^(ORG|CM|NET|COMP|DATA|USER|EVENT|AVAIL) \d\.\d{1,2}$/,
  'iec-62443-2-4-2023': /^SP\.\d\d$/,
  'iec-62443-3-2-2020': /^ZCR \d\.\d{1,2}$/,
  'iec-62443-3-3-2013': /^SR [1-7]\.\d{1,2}$/,
  'iec-62443-4-1-2018': /^(SM|SR|SD|SI|SVV|DM|SUM|SG)-\d{1,2}$/,
  'iec-62443-4-2-2019': /^(CCSC [1-4]|(CR|SAR|EDR|HDR|NDR) \d\.\d{1,2})$/,
  'nistir-8259a':
    /^(Device Identification|Device Configuration|Data Protection|Logical Access to Interfaces|Software Update|Cybersecurity State Awareness)$/,
  'nistir-8259b': /^(Documentation|Information and Query Reception|Information Dissemination|Education and Awareness)$/,
  'en-303-645': /^5\.([1-9]|1[0-3])$/,
  'cra-annex-1': /^Part (I \((1|2)\)(\([a-m]\))?|II \([1-8]\))$/,
}

test('every practice has its lines, in the order of the model', () => {
  expect(Object.keys(CROSSWALK)).toEqual([...PRACTICE_IDS])
  for (const practice of PRACTICE_IDS)
    expect(CROSSWALK_ROWS.filter((row) => row.practice === practice).length, practice).toBeGreaterThanOrEqual(4)
})

test('every framework is there', () => {
  const used = new Set(CROSSWALK_ROWS.map(({ framework }) => framework))
  expect(FRAMEWORKS.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
})

test('identifiers have the form that their publication gives them, and stand once', () => {
  for (const { practice, framework, ids } of CROSSWALK_ROWS) {
    expect(new Set(ids).size, `${practice}, ${framework}`).toBe(ids.length)
    for (const id of ids) expect(id, `${practice}, ${framework}`).toMatch(FORMS[framework])
  }
})

test('an identifier leads to its practices, and two words have to be found both', () => {
  const found = (text: string) =>
    crosswalkRows({ framework: null, practice: null, text }, nameOf).map(({ practice }) => practice)
  expect(found('pr.ps-04')).toEqual(['monitoring-practice'])
  expect(found('62443-4-1 sum-1')).toEqual(['patch-management'])
  expect(found('no such clause')).toEqual([])
})

test('framework and practice narrow it down together', () => {
  const rows = crosswalkRows({ framework: 'cra-annex-1', practice: 'patch-management', text: '' }, nameOf)
  expect(rows).toEqual([
    {
      practice: 'patch-management',
      framework: 'cra-annex-1',
      ids: ['Part I (2)(c)', 'Part II (2)', 'Part II (4)', 'Part II (7)', 'Part II (8)'],
    },
  ])
})
