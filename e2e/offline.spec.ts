import { expect, test } from './fixtures'

const question = 'target:access-control'
const practice = 'Access Control'

test('a vote cast without a network is kept on the device and sent when the network is back', async ({ workshop }) => {
  const amara = await workshop.join('Amara', { group: 'business' })
  await workshop.nora.command(workshop.id, { type: 'open', questions: [question] })
  await expect(amara.heading(practice)).toBeVisible()

  await amara.context.setOffline(true)
  await expect(amara.connection).toHaveText('Offline')
  await amara.vote({ level: 3, scope: 'System', reason: 'Rights end with the work order.' })
  await expect(amara.receipt).toContainText('Saved here')
  await expect(amara.receipt).toContainText('It will be sent when you are back online.')

  await amara.context.setOffline(false)
  await expect(amara.receipt).toContainText(/Received \d\d:\d\d/)
  await amara.isLive()
  await expect(amara.page.getByText('1 of 1 answered.')).toBeVisible()
})

test('a vote that arrives after the lock is refused in words, and its reason is kept for the next round', async ({
  workshop,
}) => {
  const reason = 'Nobody told us before the lock.'
  const amara = await workshop.join('Amara', { group: 'business' })
  const jonas = await workshop.bot('Jonas', 'business')
  await workshop.nora.command(workshop.id, { type: 'open', questions: [question] })
  await expect(amara.heading(practice)).toBeVisible()
  await amara.context.setOffline(true)
  await expect(amara.connection).toHaveText('Offline')
  await amara.vote({ level: 1, scope: 'General', reason })
  await expect(amara.receipt).toContainText('Saved here')

  await jonas.castVote(workshop.id, question, { comprehensiveness: 2, scope: 2 })
  await workshop.nora.command(workshop.id, { type: 'lock', questions: [question] })
  await amara.context.setOffline(false)
  await expect(amara.receipt).toContainText('Too late for round 1: it was locked. Your reason is kept for round 2.')

  await workshop.nora.command(workshop.id, { type: 'reveal', questions: [question] })
  await expect(amara.chart(/\bLevel, 1 vote/)).toBeVisible()
  await expect(amara.page.getByText('Too late for round 1: it was locked.')).toBeVisible()
  await expect(amara.page.getByText('You: 1 Minimum')).toBeHidden()
  await workshop.nora.command(workshop.id, { type: 'open', questions: [question] })
  await expect(amara.reason).toHaveValue(reason)
  await expect(amara.level(1)).not.toBeChecked()
  await amara.vote({ level: 1, scope: 'General' })
  await expect(amara.receipt).toContainText(/Received \d\d:\d\d/)
})

test('nothing of one guest’s ballot is in the ballot of the next one at the same device', async ({ workshop }) => {
  const reason = 'This stays with Amara.'
  const amara = await workshop.join('Amara', { group: 'business' })
  await workshop.nora.command(workshop.id, { type: 'open', questions: [question, 'target:threat-modeling'] })
  await amara.page.getByRole('button', { name: practice }).click()
  await amara.vote({ level: 3, scope: 'System', reason })
  await expect(amara.receipt).toContainText(/Received \d\d:\d\d/)
  // An answer begun and not sent is hers too.
  await amara.page.getByRole('button', { name: /more question waits/ }).click()
  await amara.choose({ level: 4, scope: 'Industry', reason })

  const { page } = amara
  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/join$/)
  const kept = await page.evaluate(async () => ({
    storage: [...Object.entries(localStorage), ...Object.entries(sessionStorage)].map(String),
    documents: (await indexedDB.databases()).map(({ name }) => name),
  }))
  expect(kept.documents).toEqual([])
  expect(kept.storage.join()).not.toContain(reason)

  await page.goto(`/join/${await workshop.nora.invite(workshop.id, 'participant', 'technical')}`)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Tomasz')
  await page.getByRole('button', { name: 'Join' }).click()
  await amara.isLive()
  await page.getByRole('button', { name: practice }).click()
  await expect(amara.heading(practice)).toBeVisible()
  for (const level of [0, 1, 2, 3, 4]) await expect(amara.level(level)).not.toBeChecked()
  await expect(amara.reason).toHaveValue('')
  await expect(page.getByRole('button', { name: 'Choose a level to send' })).toBeVisible()
})
