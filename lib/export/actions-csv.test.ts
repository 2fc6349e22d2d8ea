import { expect, test } from 'vitest'
import type { Action } from '#model/action'
import type { RoomView } from '#model/room'
import { sampleRoom } from '#model/sample-room'
import { actionsCsvOf } from './actions-csv'

const TODAY = '2026-11-23'

const FIRST: Action = {
  id: 'action-001',
  practice: 'access-control',
  from: { comprehensiveness: 1, scope: 1 },
  to: { comprehensiveness: 2, scope: 3 },
  title: 'Personal badges, "no" shift login',
  owner: 'Grace Kim',
  due: '2026-09-30',
  effort: 'M',
  status: 'doing',
  dependsOn: [],
}
const SECOND: Action = {
  ...FIRST,
  id: 'action-002',
  title: '=HYPERLINK("https://evil.example")',
  from: { comprehensiveness: 0 },
  to: { comprehensiveness: 1, scope: 1 },
  status: 'done',
  dependsOn: ['action-001'],
}

function room(actions: readonly Action[] = [FIRST, SECOND]): RoomView {
  return { ...sampleRoom({ assessment: { riskTiers: { 'access-control': 3 } } }), actions }
}

/** Lines of a file whose cells hold no line end. */
function lines(csv: string): string[] {
  return csv.split('\r\n')
}

test('for a spreadsheet each field has a column, and nothing in a cell can run', () => {
  const csv = actionsCsvOf(room(), 'plain', TODAY)
  expect(csv.startsWith('\uFEFFid,title,practice_id,practice,')).toBe(true)
  expect(lines(csv)[1]).toBe(
    'action-001,"Personal badges, ""no"" shift login",access-control,Access Control,3,1,1,2,3,doing,Grace Kim,2026-09-30,M,,yes',
  )
  expect(lines(csv)[2]).toBe(
    `action-002,"'=HYPERLINK(""https://evil.example"")",access-control,Access Control,3,0,,1,1,done,Grace Kim,2026-09-30,M,action-001,no`,
  )
})

test('for Jira a step is a task with its priority, its state in Jira’s words and a column for each label', () => {
  const [head, first] = lines(actionsCsvOf(room([FIRST]), 'jira', TODAY))
  expect(head).toBe(
    '\uFEFFSummary,Issue Type,Status,Priority,Due Date,Labels,Labels,Labels,Labels,Owner,External ID,Description',
  )
  expect(first).toContain(
    ',Task,In Progress,Highest,2026-09-30,iot-smm,access-control,risk-tier-3,effort-medium,Grace Kim,action-001,"Access Control: level 1 Minimum, scope General → level 2 Ad hoc, scope System\n',
  )
})

test('for GitHub the first column is the title, without a mark before it, and labels are one list without blanks', () => {
  const csv = actionsCsvOf(room([SECOND, FIRST]), 'github', TODAY)
  expect(lines(csv)[0]).toBe('title,body,labels,state')
  expect(csv).toContain(',"iot-smm,access-control,risk-tier-3,effort-medium",open')
  expect(csv).toContain('Needs: action-001 Personal badges, ""no"" shift login')
  expect(csv).toContain(',closed\r\n')
  expect(csv).not.toContain('\uFEFF')
})

test('a roadmap without steps is its heads', () => {
  expect(lines(actionsCsvOf(room([]), 'github', TODAY))).toEqual(['title,body,labels,state', ''])
})
