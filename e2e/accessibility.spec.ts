import type { Locator } from '@playwright/test'
import { isAccessible } from './accessible'
import { RunPage } from './attendee'
import { expect, PHONE, test } from './fixtures'
import { OwnServer } from './own-server'
import { ownerOf, signInAsOwner } from './owner'

const question = 'target:access-control'
const current = 'current:access-control'
const practice = 'Access Control'

/** Presses Tab until something has the focus, as somebody without a mouse does. */
async function tabTo(target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let step = 0; step < 60; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await target.page().keyboard.press('Tab')
  }
  throw new Error('Tab does not lead there')
}

test('the pages before a workshop are accessible', async ({ nora, ownServer, workshop, newContext }) => {
  test.slow()
  const stranger = await (await newContext()).newPage()
  await stranger.goto(ownServer.origin)
  await expect(stranger.getByRole('heading', { name: 'Set up Plumbline' })).toBeVisible()
  await isAccessible(stranger, 'setting up')
  await stranger.getByRole('button', { name: 'Set up and sign in' }).click()
  await expect(stranger.getByText('Enter the setup key.')).toBeVisible()
  await isAccessible(stranger, 'setting up, with mistakes')
  await ownerOf(ownServer.origin, OwnServer.SETUP_KEY)
  const owner = await newContext()
  await signInAsOwner(owner.request, ownServer.origin)
  const empty = await owner.newPage()
  await empty.goto(ownServer.origin)
  await expect(empty.getByRole('heading', { name: 'Nothing measured yet' })).toBeVisible()
  await isAccessible(empty, 'an empty home')

  const join = `/join/${await nora.invite(workshop.id, 'participant', null)}`
  for (const path of ['/sign-in', '/join', '/join/ZZZZZZ', join, '/no-such-page', `/a/${workshop.id}`]) {
    await stranger.goto(`${nora.origin}${path}`)
    await expect(stranger.getByRole('main')).toBeVisible()
    await isAccessible(stranger, path)
  }
  const chief = await newContext()
  await signInAsOwner(chief.request, nora.origin)
  const page = await chief.newPage()
  for (const path of ['/', '/new', '/account', '/a/no-such-workshop']) {
    await page.goto(path)
    await expect(page.getByRole('main')).toBeVisible()
    await isAccessible(page, path)
  }
})

test('the ballot is accessible in each of its states', async ({ workshop }) => {
  test.slow()
  const mei = await workshop.join('Mei', { group: 'technical', device: PHONE })
  const amara = await workshop.bot('Amara', 'business')
  await isAccessible(mei.page, 'the lobby')
  await workshop.nora.command(workshop.id, { type: 'focus', question })
  await workshop.nora.command(workshop.id, { type: 'open', questions: [question] })
  await expect(mei.heading(practice)).toBeVisible()
  await isAccessible(mei.page, 'an open question')
  await mei.page.getByRole('button', { name: 'About' }).click()
  await mei.choose({ level: 2, scope: 'System', reason: 'One shared account on the gateway.' })
  await isAccessible(mei.page, 'an answer about to be sent')
  await mei.send.click()
  await expect(mei.receipt).toContainText(/Received \d\d:\d\d/)
  await isAccessible(mei.page, 'an answer that was received')
  await amara.castVote(workshop.id, question, { comprehensiveness: 4, scope: 3 }, 'Our customers ask for proof.')
  await workshop.nora.command(workshop.id, { type: 'reveal', questions: [question] })
  await expect(mei.chart(/\bLevel, 2 votes/)).toBeVisible()
  await isAccessible(mei.page, 'a reveal')
  const rating = { comprehensiveness: 3, scope: 3 }
  await workshop.nora.command(workshop.id, {
    type: 'decide',
    question,
    rating,
    rationale: 'Rights end with the order.',
  })
  await expect(mei.page.getByText('Decided: D-001')).toBeVisible()
  await mei.page.getByRole('button', { name: 'Record my dissent' }).click()
  await isAccessible(mei.page, 'a decision, with a dissent about to be written')
  await workshop.nora.command(workshop.id, { type: 'open', questions: [current, 'current:threat-modeling'] })
  await mei.page.getByRole('button', { name: /^Target question/ }).click()
  await expect(mei.page.getByRole('heading', { name: /questions wait for you/ })).toBeVisible()
  await isAccessible(mei.page, 'the list of questions')
  await workshop.nora.command(workshop.id, { type: 'cancel', question: current, reason: 'Later.' })
})

test('the facilitator’s pages are accessible in each of their states', async ({ workshop }) => {
  test.slow()
  const [amara, mei] = [await workshop.bot('Amara', 'business'), await workshop.bot('Mei', 'technical')]
  const { page } = await workshop.facilitator('people')
  await page.getByRole('region', { name: 'Observers' }).getByRole('button', { name: 'Show link and code' }).click()
  await expect(page.getByRole('img', { name: 'QR code to join: observers' })).toBeVisible()
  await isAccessible(page, 'people')
  await page.goto(`/a/${workshop.id}/run`)
  const run = new RunPage(page)
  await run.show(practice, 'Target')
  await isAccessible(page, 'a question not asked yet')
  await run.open(1).click()
  await expect(run.turnout('Business')).toContainText('0 of 1')
  await isAccessible(page, 'an open question')
  await amara.castVote(workshop.id, question, { comprehensiveness: 4, scope: 3 }, 'Our customers ask for proof.')
  await mei.castVote(workshop.id, question, { comprehensiveness: 1, scope: 2 }, 'One shared account on the gateway.')
  await run.reveal.click()
  await expect(page.getByRole('img', { name: /\bLevel, 2 votes/ })).toBeVisible()
  await isAccessible(page, 'a reveal')
  await run.decide.click()
  await expect(run.decision.dialog).toBeVisible()
  await run.decision.record.click()
  await isAccessible(page, 'a decision about to be made, with something missing')
  await run.decision.level(3).check()
  await run.decision.scope('System').check()
  await run.decision.why.fill('Rights end with the order.')
  await run.decision.record.click()
  await expect(page.getByText('D-001').first()).toBeVisible()
  await isAccessible(page, 'a question that is decided')
  const rating = { comprehensiveness: 1, scope: 2 }
  const decide = { type: 'decide', question: current, rating, rationale: 'One account for all.' }
  await workshop.nora.command(workshop.id, decide)
  await amara.command(workshop.id, { type: 'dissent', question, text: 'It should be formalized.' })
  for (const part of ['overview', 'decisions', 'record']) {
    await page.goto(`/a/${workshop.id}/${part}`)
    await expect(page.getByText('Access Control').first()).toBeVisible()
    await isAccessible(page, `the ${part}`)
  }
})

test('a workshop full of votes and decisions is accessible, on a large screen and on a phone', async ({
  nora,
  newContext,
}) => {
  test.slow()
  const { id } = await nora.call<{ id: string }>('POST', '/demo', {})
  const context = await newContext()
  await signInAsOwner(context.request, nora.origin)
  const page = await context.newPage()
  for (const part of ['run', 'overview', 'decisions', 'record', 'people']) {
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.goto(`/a/${id}/${part}`)
    await expect(page.getByRole('main')).toBeVisible()
    await isAccessible(page, `the ${part} of the demo`)
    await page.setViewportSize(PHONE.viewport ?? { width: 360, height: 640 })
    await isAccessible(page, `the ${part} of the demo on a phone`)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect.soft(over, `the ${part} of the demo is wider than a phone by`).toBeLessThanOrEqual(0)
  }
})

test('the facilitator opens, reveals and decides without a mouse', async ({ workshop }) => {
  const [amara, mei] = [await workshop.bot('Amara', 'business'), await workshop.bot('Mei', 'technical')]
  const { page } = await workshop.facilitator('run')
  const { keyboard } = page
  const run = new RunPage(page)
  await tabTo(page.getByRole('navigation', { name: 'Practices' }).getByRole('button', { name: practice }))
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: practice }).first()).toBeVisible()
  await keyboard.press('o')
  await expect(run.turnout('Technical')).toContainText('0 of 1')
  for (const person of [amara, mei])
    await person.castVote(workshop.id, question, { comprehensiveness: 3, scope: 3 }, 'Rights end with the order.')
  await expect(page.getByText('Everybody has answered.')).toBeVisible()
  await keyboard.press('r')
  await expect(page.getByRole('img', { name: /\bLevel, 2 votes/ })).toBeVisible()
  await keyboard.press('d')
  await expect(run.decision.dialog).toBeVisible()
  await tabTo(run.decision.why)
  await keyboard.type('Both sides say the same.')
  await tabTo(run.decision.record)
  await keyboard.press('Enter')
  await expect(run.decision.dialog).toBeHidden()
  await expect(page.getByText('D-001').first()).toBeVisible()
  await expect(page.getByText('Both sides say the same.').first()).toBeVisible()
})

test('somebody without a mouse joins, votes, changes the vote and reads the reveal', async ({
  workshop,
  newContext,
}) => {
  const page = await (await newContext()).newPage()
  const { keyboard } = page
  await page.goto(`/join/${await workshop.nora.invite(workshop.id, 'participant', null)}`)
  await tabTo(page.getByRole('textbox', { name: 'Your name' }))
  await keyboard.type('Tomasz')
  await keyboard.press('Tab')
  await keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Technical' })).toBeChecked()
  await tabTo(page.getByRole('button', { name: 'Join' }))
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'You are in, as Tomasz (Technical).' })).toBeVisible()
  await workshop.nora.command(workshop.id, { type: 'open', questions: [question] })
  await expect(page.getByRole('heading', { name: practice })).toBeVisible()

  // By the keys of the page.
  await keyboard.press('3')
  await expect(page.getByRole('radio', { name: 'Level 3, Consistent' })).toBeChecked()
  await keyboard.press('s')
  await tabTo(page.getByRole('textbox', { name: /^Why\?/ }))
  await keyboard.type('Certificates are within reach, in 2 steps.')
  await tabTo(page.getByRole('button', { name: 'Send 3 Consistent, System' }))
  await keyboard.press('Enter')
  const receipt = page.getByRole('region', { name: 'Your answer' }).getByRole('status')
  await expect(receipt).toContainText(/Received \d\d:\d\d/)

  // By arrows, as anywhere.
  await tabTo(page.getByRole('button', { name: 'Change my vote' }))
  await keyboard.press('Enter')
  await tabTo(page.getByRole('radio', { name: 'Level 3, Consistent' }))
  await keyboard.press('ArrowUp')
  await expect(page.getByRole('radio', { name: 'Level 2, Ad hoc' })).toBeChecked()
  await tabTo(page.getByRole('button', { name: 'Send 2 Ad hoc, System' }))
  await keyboard.press('Enter')
  await expect(receipt).toContainText(/Received \d\d:\d\d/)
  await workshop.nora.command(workshop.id, { type: 'reveal', questions: [question] })
  await expect(page.getByText('You: 2 Ad hoc, System')).toBeVisible()
  await expect(page.getByText('Certificates are within reach, in 2 steps.')).toBeVisible()
})
