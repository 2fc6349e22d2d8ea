import { expect, test } from 'vitest'
import { CROSSWALK_ROWS } from '#model/catalogue/crosswalk'
import { gapBetween, gapsOf } from '#model/gaps'
import { sampleRoom } from '#model/sample-room'
import { crosswalkCsv, crosswalkJson } from './crosswalk'

test('without an assessment a line has the practice, the framework and its identifiers', () => {
  const lines = crosswalkCsv(null).split('\r\n')
  expect(lines[0]).toBe('\uFEFFpractice_id,practice,framework_id,framework,identifiers,mapping')
  expect(lines).toContain(
    'risk-attitude,Risk Attitude,iec-62443-4-1-2018,IEC 62443-4-1:2018,SM-11,"topic overlap, not the official mapping"',
  )
  expect(lines.length).toBe(CROSSWALK_ROWS.length + 2)
})

test('with an assessment each line says what was decided for its practice', () => {
  const target = { comprehensiveness: 3, scope: 2 } as const
  const current = { comprehensiveness: 1, scope: 1 } as const
  const gaps = { ...gapsOf(sampleRoom()), 'risk-attitude': { ...gapBetween(target, current), uncertain: false } }
  const rows = CROSSWALK_ROWS.filter(({ framework }) => framework === 'iec-62443-4-1-2018')
  const lines = crosswalkCsv(gaps, rows).split('\r\n')
  const line = lines.find((each) => each.startsWith('risk-attitude'))
  expect(line).toBe(
    'risk-attitude,Risk Attitude,iec-62443-4-1-2018,IEC 62443-4-1:2018,SM-11,"topic overlap, not the official mapping",3,2,1,1,2,1,gap',
  )
  const undecided = lines.find((each) => each.startsWith('threat-modeling'))
  expect(undecided?.endsWith(',,,,,,,unknown')).toBe(true)
  expect(crosswalkJson(gaps).rows[0]).toHaveProperty('gap')
  expect(crosswalkJson(null).rows[0]).not.toHaveProperty('gap')
})
