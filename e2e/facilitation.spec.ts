import { PRACTICE_IDS } from '#model/practice'
import { questionId } from '#model/question'
import type { Answer } from '#model/rating'
import { expect, PHONE, test } from './fixtures'

const TARGETS = PRACTICE_IDS.map((practice) => questionId('target', practice))
const three: Answer = { comprehensiveness: 3, scope: 3 }

test('a whole pass is voted sealed, the ready ones accepted together, and the rest taken by disagreement', async ({
  workshop,
}) => {
  const bots = await Promise.all([
    ...['Amara', 'Jonas'].map((name) => workshop.bot(name, 'business')),
    ...['Mei', 'Tomasz'].map((name) => workshop.bot(name, 'technical')),
  ])
  const { page } = await workshop.facilitator('run')
  const palette = page.getByRole('dialog', { name: 'Commands' })
  const command = async (name: string) => {
    await page.keyboard.press('Control+k')
    await palette.getByRole('combobox').fill(name)
    await palette.getByRole('option', { name }).first().click()
    await expect(palette).toHaveCount(0)
  }

  // Everything by name, from the keyboard.
  await command('Open all 18 targets at once')
  await expect(page.getByText('18 questions opened')).toBeVisible()
  await Promise.all(
    bots.map(async (bot, index) => {
      for (const question of TARGETS) {
        const apart: Answer = { comprehensiveness: index < 2 ? 4 : 1, scope: 3 }
        await bot.castVote(workshop.id, question, question === 'target:patch-management' ? apart : three)
      }
    }),
  )
  await expect(page.getByRole('button', { name: /^Reveal\b/ })).toBeEnabled()
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0) // there are votes by now
  await command('Reveal all 18 that have answers')

  // By need: what divides the room first, with the time there is for it.
  const list = page.getByRole('navigation', { name: 'Practices' })
  await expect(list.getByRole('heading', { name: 'Divided' })).toContainText('1')
  await expect(list.getByRole('heading', { name: 'Ready' })).toContainText('17')
  await expect(list.getByRole('button', { name: 'Patch Management' })).toContainText('3.0 apart')
  await list.getByRole('button', { name: 'Set the end of the meeting' }).click()
  await page.getByRole('button', { name: /^In one hour/ }).click()
  await expect(list.getByText('60 min left: 60 min for each.')).toBeVisible()

  // The primary button leads through: the block, then the one that is left.
  await page.getByRole('button', { name: 'Accept the 17 that are ready' }).click()
  const block = page.getByRole('dialog', { name: '17 of 18 are ready. Accept them together?' })
  await block.getByRole('checkbox', { name: 'Access Control' }).uncheck()
  await block
    .getByRole('textbox', { name: 'Why these levels?' })
    .fill('Everybody sees it so, and the customers ask for it.')
  await block.getByRole('button', { name: 'Record 16 decisions' }).click()
  await expect(list.getByText('16 of 18 decided')).toBeVisible()
  await page.getByRole('button', { name: 'Next: Patch Management' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Patch Management')

  // Parked, and taken back while nobody is harmed.
  await page.keyboard.press('k')
  await page.getByRole('textbox', { name: 'What has to be known first?' }).fill('What the supplier can do.')
  await page.getByRole('dialog').getByRole('button', { name: 'Park' }).click()
  await expect(page.getByText('Patch Management parked')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: /^Open round 2/ })).toBeVisible()

  // An opening is taken back as long as nobody has answered.
  await page.getByRole('button', { name: /^Open round 2/ }).click()
  await expect(page.getByText('Patch Management opened')).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByRole('button', { name: /^Open round 3/ })).toBeVisible()
})

test('the timer shows on every screen, and its end closes nothing', async ({ workshop }) => {
  const amara = await workshop.join('Amara', { group: 'business', device: PHONE })
  const nora = await workshop.facilitator('run')
  await workshop.nora.command(workshop.id, { type: 'open', questions: ['target:access-control'] })
  await expect(amara.heading('Access Control')).toBeVisible()
  await nora.page.getByRole('button', { name: 'Timer', exact: true }).click()
  await nora.page.getByRole('button', { name: '2 minutes' }).click()
  for (const { page } of [amara, nora])
    await expect(page.getByRole('timer', { name: 'Timer' })).toHaveText(/^[12]:\d\d$/)
  await workshop.nora.command(workshop.id, { type: 'startTimer', seconds: 2 })
  for (const { page } of [amara, nora]) {
    await expect(page.getByRole('timer', { name: 'Timer' })).toHaveText('time is up')
    await expect(page.getByText('The timer has ended.')).toHaveCount(1)
  }
  await amara.vote({ level: 2, scope: 'System' })
  await expect(amara.receipt).toContainText(/Received \d\d:\d\d/)
})

test('the ballot is tried on a question that counts nowhere, and the first real one comes by itself', async ({
  workshop,
}) => {
  const mei = await workshop.join('Mei', { group: 'technical', device: PHONE })
  const sent: string[] = []
  mei.page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(payload.toString())))
  mei.page.on('request', (request) => sent.push(request.postData() ?? ''))
  await mei.page.reload()
  await mei.isLive()
  await mei.page.getByRole('button', { name: 'Try the ballot' }).click()
  await expect(mei.heading('How ready is this room for coffee?')).toBeVisible()
  await mei.level(3).check()
  await mei.scope('System').check()
  await mei.page.getByRole('button', { name: 'Send 3 Consistent, System' }).click()
  await expect(mei.heading('You chose 3 Consistent, System.')).toBeFocused()
  await expect(mei.page.getByText('Nobody saw this one: it never left your device.')).toBeVisible()
  expect(sent.length).toBeGreaterThan(0)
  expect(sent.join('\n')).not.toContain('comprehensiveness')
  const { questions } = await workshop.nora.call<{ questions: Record<string, { state: string }> }>(
    'GET',
    `/assessments/${workshop.id}`,
  )
  expect(Object.values(questions).every(({ state }) => state === 'idle')).toBe(true)
  await workshop.nora.command(workshop.id, { type: 'open', questions: ['target:access-control'] })
  await expect(mei.heading('Access Control')).toBeVisible()
})

test('a re-vote asks what is new, and to keep the vote stays one tap', async ({ workshop }) => {
  const question = 'target:access-control'
  const mei = await workshop.join('Mei', { group: 'technical', device: PHONE })
  const amara = await workshop.bot('Amara', 'business')
  await workshop.nora.command(workshop.id, { type: 'open', questions: [question] })
  await mei.vote({ level: 1, scope: 'System', reason: 'One shared account.' })
  await amara.castVote(workshop.id, question, three)
  await expect(mei.receipt).toContainText(/Received/)
  await workshop.nora.command(workshop.id, { type: 'reveal', questions: [question] })
  await workshop.nora.command(workshop.id, { type: 'open', questions: [question] })
  await expect(mei.page.getByRole('button', { name: 'Keep 1 Minimum, System' })).toBeVisible()
  await expect(mei.page.getByText('Your reason from round 1 goes along.')).toBeAttached()
  await mei.level(3).check()
  const why = mei.page.getByRole('textbox', { name: /^What changed your mind\?/ })
  await why.fill('Rights end with the work order.')
  await expect(mei.page.getByText('Your reason from round 1 goes along.')).toHaveCount(0)
  await mei.scope('System').check()
  await mei.send.click()
  await expect(mei.receipt).toContainText(/Received/)
})

test('who is writing a decision stays with it, wherever the room goes', async ({ workshop }) => {
  await workshop.bot('Amara', 'business')
  const { page } = await workshop.facilitator('run')
  const list = page.getByRole('navigation', { name: 'Practices' })
  await list.getByRole('button', { name: 'Access Control' }).click()
  await page.keyboard.press('d')
  const panel = page.getByRole('dialog', { name: 'Decide Access Control' })
  await expect(panel).toBeVisible()
  await workshop.nora.command(workshop.id, { type: 'focus', question: 'target:patch-management' })
  await panel.getByRole('radio', { name: /^2 / }).check()
  await expect(panel).toBeVisible()
  await panel.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Patch Management')
})

test('somebody who is excused is shown so and not waited for, and whoever leaves is gone', async ({ workshop }) => {
  const amara = await workshop.join('Amara', { group: 'business' })
  await workshop.bot('Jonas', 'business')
  const nora = await workshop.facilitator('people')
  await nora.page.getByRole('button', { name: 'Change Jonas' }).click()
  await nora.page.getByRole('button', { name: 'Excuse from voting' }).click()
  await expect(nora.page.getByRole('button', { name: 'Count again' })).toBeVisible()
  await nora.page.goto(`/a/${workshop.id}/run?question=target:access-control`)
  await workshop.nora.command(workshop.id, { type: 'open', questions: ['target:access-control'] })
  const people = nora.page.getByRole('complementary', { name: 'People' })
  await expect(people.getByRole('heading', { name: 'Business' })).toContainText('0 of 1')
  await expect(people.getByRole('listitem').filter({ hasText: 'Jonas' })).toContainText('excused')
  await workshop.nora.command(workshop.id, { type: 'cancel', question: 'target:access-control', reason: 'Later.' })
  await amara.page.getByRole('button', { name: 'Leave the workshop' }).click()
  await amara.page.getByRole('dialog').getByRole('button', { name: 'Leave the workshop' }).click()
  await expect(amara.heading('You are not in this workshop any more.')).toBeVisible()
  await expect(people.getByText('Amara')).toHaveCount(0)
})

test('who writes a dissent is not taken away from it, and follows by one tap', async ({ workshop }) => {
  const question = 'target:access-control'
  const mei = await workshop.join('Mei', { group: 'technical', device: PHONE })
  await workshop.nora.command(workshop.id, { type: 'focus', question })
  await workshop.nora.command(workshop.id, { type: 'open', questions: [question] })
  await mei.vote({ level: 1, scope: 'System' })
  await expect(mei.receipt).toContainText(/Received/)
  await workshop.nora.command(workshop.id, { type: 'reveal', questions: [question] })
  await workshop.nora.command(workshop.id, { type: 'decide', question, rating: three, rationale: 'So it is.' })
  await mei.page.getByRole('button', { name: 'Record my dissent' }).click()
  const words = mei.page.getByRole('textbox', { name: /^Why do you disagree\?/ })
  await words.fill('It will not hold through')
  await workshop.nora.command(workshop.id, { type: 'open', questions: ['target:patch-management'] })
  await workshop.nora.command(workshop.id, { type: 'focus', question: 'target:patch-management' })
  await expect(mei.page.getByRole('button', { name: 'Go there' })).toBeVisible()
  await expect(words).toHaveValue('It will not hold through')
  await mei.page.getByRole('button', { name: 'Go there' }).click()
  await expect(mei.heading('Patch Management')).toBeVisible()
})
