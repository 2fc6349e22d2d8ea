import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SETUP_KEY, startTestServer, until } from '#server/test-server'

test('a vote that was changed can not be read in the store any more once its round is locked', async () => {
  const server = await startTestServer()
  const { body } = await server
    .program()
    .post('/setup', { key: SETUP_KEY, name: 'Olga', email: 'olga@example.org', password: 'a plumb line hangs' })
  const owner = server.program(body.token)
  const settings = { closeWhenComplete: false }
  const { body: made } = await owner.post('/assessments', { title: 'Line 4', system: 'Line 4', settings })
  const { me } = (await owner.get(`/assessments/${made.id}`)).body
  await owner.command(made.id, { type: 'setGroup', member: me.id, group: 'business' })
  const question = 'target:access-control'
  await owner.command(made.id, { type: 'open', questions: [question] })
  const ballot = owner.open(`ballot/${made.id}`)
  await ballot.synced
  for (const reason of ['regretted-at-once', 'kept-in-the-end']) {
    const before = (ballot.map('receipts').get(question) as { digest: string } | undefined)?.digest
    ballot.map('votes').set(question, { round: 1, answer: 'abstain', reason })
    await until(ballot.doc, () => {
      const receipt = ballot.map('receipts').get(question) as { digest: string } | undefined
      return receipt && receipt.digest !== before
    })
  }
  expect(holds(server.dataDir, 'regretted-at-once')).toBe(true)
  await owner.command(made.id, { type: 'lock', questions: [question] })
  await expect.poll(() => holds(server.dataDir, 'regretted-at-once')).toBe(false)
  expect(holds(server.dataDir, 'kept-in-the-end')).toBe(true)
  ballot.end()
  await server.end()
})

/** Whether any file of the data directory has this text in its bytes. */
function holds(directory: string, text: string): boolean {
  return readdirSync(directory).some((name) => readFileSync(join(directory, name)).includes(text))
}
