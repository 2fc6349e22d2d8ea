import { createWorkshop, expect, test } from './fixtures'

const question = 'target:access-control'
const practice = 'Access Control'

test('who is removed is told so in the window that is open, and can send nothing more', async ({ workshop }) => {
  const jonas = await workshop.join('Jonas', { group: 'business' })
  const nora = await workshop.facilitator('people')
  await workshop.nora.command(workshop.id, { type: 'open', questions: [question] })
  await expect(jonas.heading(practice)).toBeVisible()
  await nora.page.getByRole('button', { name: 'Change Jonas' }).click()
  const dialogs = nora.page.getByRole('dialog')
  await dialogs.getByRole('button', { name: 'Remove' }).first().click()
  await nora.page
    .getByRole('dialog', { name: 'Remove Jonas?' })
    .getByRole('button', { name: 'Remove', exact: true })
    .click()
  await expect(nora.page.getByRole('button', { name: 'Change Jonas' })).toHaveCount(0)
  await expect(jonas.heading('You are not in this workshop any more.')).toBeVisible()
  await jonas.page.reload()
  await expect(jonas.heading(practice)).toHaveCount(0)
})

test('an observer sees what everybody sees and is never asked', async ({ workshop }) => {
  const olga = await workshop.join('Olga', { role: 'observer' })
  const amara = await workshop.bot('Amara', 'business')
  await workshop.nora.command(workshop.id, { type: 'open', questions: [question] })
  await olga.page.goto(`/a/${workshop.id}/ballot`)
  await olga.isLive()
  await expect(olga.heading(practice)).toBeVisible()
  await expect(olga.level(3)).toBeDisabled()
  await expect(olga.send).toHaveCount(0)
  await amara.castVote(workshop.id, question, { comprehensiveness: 3, scope: 2 }, 'Our sector asks for it.')
  await expect(olga.page.getByText('Our sector asks for it.')).toHaveCount(0)
  await workshop.nora.command(workshop.id, { type: 'reveal', questions: [question] })
  await expect(olga.page.getByText('Our sector asks for it.')).toBeVisible()
})

test('a deadline locks the round by itself, and the ballot says so', async ({ workshop }) => {
  const mei = await workshop.join('Mei', { group: 'technical' })
  const deadline = new Date(Date.now() + 5_000).toISOString()
  await workshop.nora.command(workshop.id, { type: 'open', questions: [question], deadline })
  await expect(mei.heading(practice)).toBeVisible()
  await mei.choose({ level: 2, reason: 'I was still thinking.' })
  await expect(mei.receipt).toContainText('Locked before you sent. What you wrote is kept for the next round.', {
    timeout: 20_000,
  })
  await expect(mei.send).toHaveCount(0)
})

test('in a named workshop the reveal says who voted what, and not before', async ({ newContext, nora }) => {
  const workshop = await createWorkshop(nora.origin, nora, newContext, 'Line 5', { privacy: 'named' })
  const amara = await workshop.join('Amara', { group: 'business' })
  const mei = await workshop.bot('Mei', 'technical')
  await workshop.nora.command(workshop.id, { type: 'open', questions: [question] })
  await expect(amara.page.getByText('shown with your name')).toBeVisible()
  await mei.castVote(workshop.id, question, { comprehensiveness: 1, scope: 2 }, 'One shared account.')
  await expect(amara.page.getByText('One shared account.')).toHaveCount(0)
  await workshop.nora.command(workshop.id, { type: 'reveal', questions: [question] })
  await expect(amara.page.getByRole('listitem').filter({ hasText: 'One shared account.' })).toContainText('Mei')
})

test('two windows of one person show the same ballot', async ({ workshop }) => {
  const amara = await workshop.join('Amara', { group: 'business' })
  await workshop.nora.command(workshop.id, { type: 'open', questions: [question] })
  const other = await amara.context.newPage()
  await other.goto(amara.page.url())
  await expect(other.getByRole('heading', { name: practice })).toBeVisible()
  await amara.vote({ level: 3, scope: 'General' })
  await expect(amara.receipt).toContainText(/Received \d\d:\d\d/)
  await expect(other.getByRole('region', { name: 'Your answer' }).getByRole('status')).toContainText(
    /Received \d\d:\d\d/,
  )
  await expect(other.getByRole('radio', { name: 'Level 3, Consistent' })).toBeChecked()
})
