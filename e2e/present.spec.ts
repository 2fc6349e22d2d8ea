import { isAccessible } from './accessible'
import { expect, test } from './fixtures'

const question = 'target:access-control'

test('the presenter follows from the lobby to a decision, and shows nothing of a vote before the reveal', async ({
  workshop,
}) => {
  test.slow()
  const { nora, id } = workshop
  const facilitator = await workshop.facilitator('run', { viewport: { width: 1920, height: 1080 } })
  const [beamer] = await Promise.all([
    facilitator.context.waitForEvent('page'),
    facilitator.page.getByRole('link', { name: 'Present' }).first().click(),
  ])
  const main = beamer.getByRole('main')
  const told = beamer.getByRole('status')

  await expect(beamer.getByRole('heading', { name: 'Scan the code and join.' })).toBeVisible()
  await expect(beamer.getByRole('img', { name: 'QR code to join' })).toBeVisible()
  const amara = await workshop.bot('Amara', 'business')
  const mei = await workshop.bot('Mei', 'technical')
  await expect(beamer.getByRole('region', { name: 'Business' })).toContainText('Amara')
  await expect(beamer.getByRole('region', { name: 'Technical' })).toContainText('Mei')
  await isAccessible(beamer, 'the lobby')

  // The code on the wall is a way in.
  const code = (await beamer.getByText(/^[A-Z2-9]{6}$/).innerText()).replaceAll(/\s/g, '')
  const tomasz = await (await facilitator.context.browser()?.newContext())?.newPage()
  await tomasz?.goto(`${workshop.origin}/join/${code}`)
  await expect(tomasz?.getByRole('textbox', { name: 'Your name' }) ?? main).toBeVisible()
  await tomasz?.context().close()

  await nora.command(id, { type: 'focus', question })
  await expect(told).toHaveText('Access Control, Target: not open yet')
  await nora.command(id, { type: 'open', questions: [question] })
  await expect(told).toHaveText('Access Control, Target: open')
  await expect(main).toContainText('0 of 1')
  await amara.castVote(id, question, { comprehensiveness: 4, scope: 3 }, 'Our customers ask for proof.')
  await expect(main).toContainText('1 of 1')
  await expect(beamer.getByText('Formalized')).toHaveCount(0)
  await expect(beamer.getByText('Our customers ask for proof.')).toHaveCount(0)
  await expect(beamer.getByText('Amara')).toHaveCount(0)
  await expect(beamer.getByRole('button')).toHaveCount(0)
  await isAccessible(beamer, 'an open question')
  await mei.castVote(id, question, { comprehensiveness: 1, scope: 2 })
  await nora.command(id, { type: 'lock', questions: [question] })
  await expect(told).toHaveText('Access Control, Target: locked')

  await nora.command(id, { type: 'reveal', questions: [question] })
  await expect(beamer.getByRole('img', { name: /^Level, 2 votes/ })).toBeVisible()
  await expect(
    beamer.getByText('Suggested, not decided').or(beamer.getByRole('heading', { level: 1 })),
  ).not.toHaveCount(0)
  await isAccessible(beamer, 'a reveal')
  const rating = { comprehensiveness: 3, scope: 3 }
  await nora.command(id, { type: 'decide', question, rating, rationale: 'Rights end with the order.' })
  await expect(beamer.getByText('Decided: D-001')).toBeVisible()
  await expect(beamer.getByText('Rights end with the order.')).toBeVisible()
  await isAccessible(beamer, 'a decision')
  await nora.command(id, { type: 'freeze' })
  await expect(beamer.getByRole('heading', { name: 'Frozen: 1 of 36 questions are decided.' })).toBeVisible()
})

test('the presenter is for facilitators', async ({ workshop }) => {
  const mei = await workshop.join('Mei', { group: 'technical' })
  await mei.page.goto(`${workshop.origin}/a/${workshop.id}/present`)
  await expect(mei.heading('The presenter is for facilitators.')).toBeVisible()
  await mei.page.getByRole('link', { name: 'Go to my page' }).click()
  await expect(mei.heading('You are in, as Mei (Technical).')).toBeVisible()
})

test('when the facilitator is gone, a participant is offered to take over, and refused in words while it is too early', async ({
  workshop,
}) => {
  await workshop.nora.command(workshop.id, { type: 'updateBrief', settings: { takeoverAfterSeconds: 60 } })
  const mei = await workshop.join('Mei', { group: 'technical' })
  await mei.page.clock.install()
  await mei.page.reload()
  await mei.isLive()
  await expect(mei.page.getByText(/is away\./)).toHaveCount(0)
  await mei.page.clock.fastForward(61_000)
  const offer = mei.page.getByText('Nora is away. Take over as facilitator? Everybody will see it.')
  await expect(offer).toBeVisible({ timeout: 30_000 }) // the connection noticed the jump as well, and came back
  await mei.page.getByRole('button', { name: 'Take over' }).click()
  const dialog = mei.page.getByRole('dialog', { name: 'Take over as facilitator?' })
  await expect(dialog.getByRole('button', { name: 'Wait' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Take over' }).click()
  await expect(dialog.getByRole('alert')).toContainText('A facilitator was here a moment ago')
})

test('somebody who is appointed is told and led to the run screen', async ({ workshop }) => {
  const mei = await workshop.join('Mei', { group: 'technical' })
  const facilitator = await workshop.facilitator('people')
  await facilitator.page.getByRole('button', { name: 'Change Mei' }).click()
  await facilitator.page.getByRole('dialog').getByRole('combobox', { name: 'Part' }).selectOption('Facilitator')
  await expect(mei.page.getByText('You facilitate now.')).toBeVisible()
  await mei.page.getByRole('link', { name: 'Run screen', exact: true }).click()
  await expect(mei.page.getByRole('button', { name: /^Open round 1/ })).toBeVisible()
})
