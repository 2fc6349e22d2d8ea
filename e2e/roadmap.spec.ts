import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { lastDayOf, type Quarter, quarterAfter, quarterOf } from '#model/quarter'
import { isAccessible } from './accessible'
import { drag } from './drag'
import { expect, PHONE, test, type Workshop } from './fixtures'

const MINIMUM = { comprehensiveness: 1, scope: 1 }
const AD_HOC = { comprehensiveness: 2, scope: 1 }
const STEP = 'Access Control: reach level 2, Ad hoc'
const rationale = 'Decided beforehand, for this test.'

/** The quarters of the board, by the UTC clock that a workshop has unless it says otherwise. */
const THIS_QUARTER = quarterOf(new Date().toISOString().slice(0, 10))
const named = ({ year, quarter }: Quarter) => `Q${quarter} ${year}`
const NEXT = quarterAfter(THIS_QUARTER, 1)
const AFTER_NEXT = quarterAfter(THIS_QUARTER, 2)

/** One practice a level below its target, and one that is there. */
async function decideLevels({ id, nora }: Workshop): Promise<void> {
  for (const [question, rating] of [
    ['target:access-control', AD_HOC],
    ['current:access-control', MINIMUM],
    ['target:patch-management', AD_HOC],
    ['current:patch-management', AD_HOC],
  ] as const)
    await nora.command(id, { type: 'decide', question, rating, rationale })
}

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const card = (within: Page | Locator, title: string) => within.getByRole('article', { name: title })

test('a gap becomes a step, is dragged into a quarter, and the profile moves with it', async ({ workshop }) => {
  test.slow()
  await decideLevels(workshop)
  const nora = await workshop.facilitator('roadmap')
  const mei = await workshop.join('Mei', { group: 'technical' })
  await mei.page.goto(`${workshop.origin}/a/${workshop.id}/roadmap`)
  await mei.isLive()
  const { page } = nora

  await page.getByRole('button', { name: `Add to the roadmap: ${STEP}` }).click()
  await expect(card(column(page, 'No quarter'), STEP)).toBeVisible()
  await expect(card(mei.page, STEP)).toBeVisible()

  const slider = page.getByRole('slider', { name: /^Profile/ })
  await slider.fill('2')
  const byNext = new RegExp(`of 18 practices at target by the end of ${named(NEXT)}`)
  await expect(nora.heading(byNext)).toHaveText(/^1 of/)

  await drag(page, card(page, STEP), column(page, named(NEXT)))
  await expect(card(column(page, named(NEXT)), STEP)).toBeVisible()
  await expect(nora.heading(byNext)).toHaveText(/^2 of/)
  await expect(card(column(mei.page, named(NEXT)), STEP)).toBeVisible()
  await expect(page.getByRole('img', { name: /Where does the plan lead\?.*2 of 18 practices at target/ })).toBeVisible()

  const handle = page.getByRole('button', { name: `Move: ${STEP}` })
  await handle.focus()
  await page.keyboard.press('ArrowRight')
  await expect(card(column(page, named(AFTER_NEXT)), STEP)).toBeVisible()
  await expect(handle).toBeFocused()
  await expect(nora.heading(byNext)).toHaveText(/^1 of/)
  await page.keyboard.press('ArrowLeft')
  await expect(card(column(page, named(NEXT)), STEP)).toBeVisible()
  await expect(handle).toBeFocused()

  await page.getByRole('combobox', { name: `Status of ${STEP}` }).selectOption('Under way')
  await expect(card(mei.page, STEP).getByText('Under way')).toBeVisible()
  await expect(mei.page.getByRole('button', { name: `Edit: ${STEP}` })).toHaveCount(0)

  await page.getByRole('button', { name: 'CSV' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: /^CSV for Jira/ }).click()
  const file = await readFile(await (await downloading).path(), 'utf8')
  expect(file).toContain('Summary,Issue Type,Status,Priority,Due Date')
  expect(file).toContain(`"${STEP}",Task,In Progress,Medium,${lastDayOf(NEXT)}`)

  await page.reload()
  await nora.isLive()
  await expect(card(column(page, named(NEXT)), STEP)).toBeVisible()
  await isAccessible(page, 'the roadmap')
  await isAccessible(mei.page, 'the roadmap for readers')
})

test('a circle of steps is refused by name, and a removal can be taken back', async ({ workshop }) => {
  await decideLevels(workshop)
  const { id, nora: program } = workshop
  const step = { type: 'addAction', practice: 'access-control', from: MINIMUM, to: AD_HOC }
  await program.command(id, { ...step, title: 'List the accounts' })
  await program.command(id, { ...step, title: 'Remove the old ones', dependsOn: ['action-001'] })
  const { page } = await workshop.facilitator('roadmap')

  await page.getByRole('button', { name: 'Edit: List the accounts' }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit the step' })
  await dialog.getByRole('checkbox', { name: 'Remove the old ones' }).check()
  await expect(dialog.getByRole('alert')).toContainText(
    'These steps would wait for each other: “List the accounts” needs “Remove the old ones” needs “List the accounts”.',
  )
  await dialog.getByRole('button', { name: 'Save the step' }).click()
  await expect(dialog).toBeVisible()
  await isAccessible(page, 'a step being edited')
  await dialog.getByRole('checkbox', { name: 'Remove the old ones' }).uncheck()
  await dialog.getByRole('textbox', { name: 'What is to be done?' }).fill('List all accounts')
  await dialog.getByRole('button', { name: 'Save the step' }).click()
  await expect(card(page, 'List all accounts')).toBeVisible()

  await page.getByRole('button', { name: 'Edit: List all accounts' }).click()
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expect(card(page, 'List all accounts')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(card(page, 'List all accounts')).toBeVisible()
  await expect(card(page, 'Remove the old ones').getByText('List all accounts')).toBeVisible()
})

test('on a phone a step is moved by its list, and nothing scrolls sideways', async ({ workshop }) => {
  await decideLevels(workshop)
  await workshop.nora.command(workshop.id, {
    type: 'addAction',
    practice: 'access-control',
    from: MINIMUM,
    to: AD_HOC,
    title: STEP,
  })
  const { page } = await workshop.facilitator('roadmap', PHONE)
  await page.getByRole('combobox', { name: `Move ${STEP} to` }).selectOption(named(NEXT))
  await expect(card(column(page, named(NEXT)), STEP)).toBeVisible()
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(await wide()).toBeLessThanOrEqual(0)
  await isAccessible(page, 'the roadmap on a phone')
  await page.goto(`${workshop.origin}/a/${workshop.id}/evidence`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await wide()).toBeLessThanOrEqual(0)
})

test('a claim without evidence is flagged until somebody shows it, and what is there is not suggested', async ({
  workshop,
}) => {
  await decideLevels(workshop)
  const { id, nora: program, origin } = workshop
  const question = 'current:threat-modeling'
  await program.command(id, { type: 'decide', question, rating: { comprehensiveness: 3, scope: 1 }, rationale })
  const mei = await workshop.join('Mei', { group: 'technical' })
  await mei.page.goto(`${origin}/a/${id}/evidence#threat-modeling`)
  await mei.isLive()
  await expect(mei.heading('One claim without evidence')).toBeVisible()
  const claim = mei.page.getByRole('region', { name: 'Evidence of the current level: Threat Modeling' })
  await claim.getByRole('button', { name: 'Add evidence' }).click()
  await claim.getByRole('textbox', { name: 'Address' }).fill('plant.example/threats')
  await claim.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(claim.getByText(/begins with http/)).toBeVisible()
  await claim.getByRole('textbox', { name: 'Address' }).fill('https://plant.example/threats')
  await claim.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(claim.getByRole('link', { name: 'https://plant.example/threats' })).toBeVisible()
  await expect(claim.getByText(/Added by Mei/)).toBeVisible()
  await expect(mei.heading('No claim without evidence')).toBeVisible()
  await isAccessible(mei.page, 'the evidence')

  const { page } = await workshop.facilitator('evidence#access-control')
  const tick = page.getByRole('group', { name: 'Level 2, Ad hoc' }).getByRole('checkbox').first()
  const indicator =
    (await page.getByRole('group', { name: 'Level 2, Ad hoc' }).locator('label').first().textContent()) ?? ''
  await tick.check()
  await expect(mei.page.getByText(/1 of \d+ indicators there/)).toBeVisible()
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('link', { name: 'Roadmap' }).click()
  await expect(page.getByRole('button', { name: `Add to the roadmap: ${STEP}` })).toBeVisible()
  await expect(page.getByRole('button', { name: `Add to the roadmap: ${indicator}` })).toHaveCount(0)
})
