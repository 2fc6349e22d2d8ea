import { expect, test } from 'vitest'
import type { ReportOrder, ReportProgress } from '#lib/export/report'
import { createSharedReports } from './shared-reports'

const order = { format: 'pdf' } as ReportOrder // nothing else of it is looked at here

/** A printer that makes each report when it is told to. */
function printer() {
  const asked: { done(file: Uint8Array): void; fail(cause: Error): void; tell(progress: ReportProgress): void }[] = []
  const shared = createSharedReports({
    make: (_order, tell = () => undefined) => new Promise((done, fail) => asked.push({ done, fail, tell })),
  })
  return {
    asked,
    make: (person: string, state: string) =>
      shared.make(
        person,
        state,
        () => order,
        () => undefined,
      ),
  }
}

test('two hundred people who ask for one report get one that was made once; a changed room is another one', async () => {
  const { asked, make } = printer()
  const files = Array.from({ length: 200 }, (_, each) => make(`person ${each}`, 'frozen/pdf'))
  const other = make('person 1', 'frozen a second time/pdf')
  expect(asked).toHaveLength(2)
  asked[0]?.done(new Uint8Array([1]))
  asked[1]?.done(new Uint8Array([2]))
  expect(new Set((await Promise.all(files)).map(([byte]) => byte))).toEqual(new Set([1]))
  expect(await other).toEqual(new Uint8Array([2]))
  void make('person 1', 'frozen/pdf')
  expect(asked).toHaveLength(3)
})

test('nobody fills the queue alone, and what has failed is waited for no more', async () => {
  const { asked, make } = printer()
  const own = ['pdf', 'docx', 'xlsx'].map((format) => make('ana', format))
  await expect(make('ana', 'a fourth')).rejects.toMatchObject({ why: 'busy' })
  void make('ben', 'a fourth')
  asked[0]?.fail(new Error('no paper'))
  await expect(own[0]).rejects.toThrow('no paper')
  void make('ana', 'pdf')
  expect(asked).toHaveLength(5)
})
