import { createWorkshop, expect, test } from './fixtures'
import { OwnServer } from './own-server'
import { ownerOf } from './owner'

const question = 'target:access-control'

test('a workshop goes on after the server was killed and after it was restarted in order', async ({
  ownServer: server,
  newContext,
}) => {
  test.slow()
  const nora = await ownerOf(server.origin, OwnServer.SETUP_KEY)
  const workshop = await createWorkshop(server.origin, nora, newContext, 'Line 4')
  const amara = await workshop.join('Amara', { group: 'business' })
  const mei = await workshop.join('Mei', { group: 'technical' })
  await nora.command(workshop.id, { type: 'open', questions: [question] })
  await amara.vote({ level: 3, scope: 'System', reason: 'Rights end with the work order.' })
  await expect(amara.receipt).toContainText(/Received \d\d:\d\d/)

  await server.end('SIGKILL')
  for (const person of [amara, mei]) await expect(person.connection).toHaveText('Reconnecting')
  await mei.vote({ level: 1, scope: 'Industry', reason: 'The line still has shared logins.' })
  await expect(mei.receipt).toContainText('Saved here')
  // What was received stays so: the receipt is at hand.
  await expect(amara.receipt).toContainText(/Received \d\d:\d\d/)

  await server.start()
  for (const person of [amara, mei]) await person.isLive()
  await expect(mei.receipt).toContainText(/Received \d\d:\d\d/)
  for (const person of [amara, mei]) await expect(person.page.getByText('2 of 2 answered.')).toBeVisible()

  expect(await server.end('SIGTERM')).toBe(0)
  for (const person of [amara, mei]) await expect(person.connection).toHaveText('Reconnecting')
  await server.start()
  for (const person of [amara, mei]) await person.isLive()
  await nora.command(workshop.id, { type: 'reveal', questions: [question] })
  for (const person of [amara, mei]) {
    await expect(person.chart()).toHaveAccessibleName(
      /2 votes\. Business: 1 for 3 Consistent\. Technical: 1 for 1 Minimum\./,
    )
    await expect(person.page.getByText('The line still has shared logins.')).toBeVisible()
  }
  await expect(mei.page.getByText('You: 1 Minimum, Industry')).toBeVisible()
})
