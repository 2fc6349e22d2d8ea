import { createHmac } from 'node:crypto'
import type { Page } from '@playwright/test'
import { isAccessible } from './accessible'
import { expect, PHONE, test } from './fixtures'
import { OwnServer } from './own-server'
import { ownerOf, signInAsOwner } from './owner'
import { startReceiver } from './receiver'

const question = 'target:patch-management'

/** Nothing that scrolls sideways on a phone, a laptop and a large screen, and nothing serious on the first two. */
async function fits(page: Page, where: string): Promise<void> {
  for (const width of [360, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect.soft(over, `${where} at ${width}`).toBeLessThanOrEqual(0)
    if (width < 1920) await isAccessible(page, `${where} at ${width}`)
  }
}

test('somebody without an account reads how it works, a practice, and where other frameworks speak of it', async ({
  nora,
  newContext,
}) => {
  test.slow()
  const page = await (await newContext()).newPage()
  await page.goto(`${nora.origin}/learn`)
  await expect(page.getByRole('heading', { name: 'Learn', level: 1 })).toBeVisible()
  await fits(page, 'learn')
  await page.getByRole('link', { name: /^Levels/ }).click()
  await expect(page.getByRole('heading', { name: 'Ad hoc is level 2 here, not 1' })).toBeVisible()
  await fits(page, 'levels')
  await page.goto(`${nora.origin}/learn/half-day`)
  await expect(page.getByRole('row', { name: /^3:50/ })).toContainText('Close')
  await fits(page, 'half-day')
  await page.goto(`${nora.origin}/learn/patch-management`)
  await expect(page.getByRole('heading', { name: 'Patch Management', level: 1 })).toBeVisible()
  await expect(page.getByText('SUM-1')).toBeVisible()
  await fits(page, 'practice')
  await page.goto(`${nora.origin}/learn/crosswalk`)
  await page.getByRole('combobox', { name: 'Framework' }).selectOption('IEC 62443-4-1:2018')
  await page.getByRole('searchbox', { name: 'Find' }).fill('sum-1')
  await expect(page.getByRole('status')).toHaveText('1 line of 1 practice')
  await expect(page.getByRole('link', { name: 'Patch Management' }).last()).toBeVisible()
  await page.getByRole('searchbox', { name: 'Find' }).fill('no such clause')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page.getByRole('status')).toContainText('18 practices')
  await fits(page, 'crosswalk')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('crosswalk.csv')
})

test('German readers get the same pages in German', async ({ nora, newContext }) => {
  const page = await (await newContext({ locale: 'de-DE' })).newPage()
  await page.goto(`${nora.origin}/learn/scope`)
  await expect(page.getByRole('heading', { name: 'Wie spezifisch, nicht wie breit' })).toBeVisible()
  await page.goto(`${nora.origin}/learn/crosswalk`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bezug zu anderen Rahmenwerken')
})

test('help on the ballot says the summary of the page it leads to', async ({ workshop }) => {
  await workshop.nora.command(workshop.id, { type: 'focus', question })
  await workshop.nora.command(workshop.id, { type: 'open', questions: [question] })
  const ana = await workshop.join('Ana', { device: PHONE })
  const mark = ana.page.getByRole('button', { name: 'Help: Scope' })
  await mark.click()
  const help = ana.page.getByRole('dialog', { name: 'Scope' })
  const summary = await help.getByText(/not how wide/).textContent()
  await ana.page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expect(mark).toBeFocused()
  await mark.click()
  const [read] = await Promise.all([
    ana.page.waitForEvent('popup'),
    help.getByRole('link', { name: 'Read more' }).click(),
  ])
  await expect(read.getByText(summary ?? '')).toBeVisible()
})

test('the crosswalk of a workshop shows what was decided, and narrows to the gaps', async ({ workshop }) => {
  test.slow()
  const { nora, id } = workshop
  const decide = (pass: string, practice: string, comprehensiveness: number, scope: number) =>
    nora.command(id, {
      type: 'decide',
      question: `${pass}:${practice}`,
      rating: { comprehensiveness, scope },
      rationale: 'Agreed beforehand.',
      outcome: 'overridden',
    })
  await decide('target', 'patch-management', 3, 2)
  await decide('current', 'patch-management', 1, 1)
  await decide('target', 'access-control', 2, 2)
  await decide('current', 'access-control', 3, 2)
  const { page } = await workshop.facilitator('crosswalk')
  await expect(page.getByRole('rowheader', { name: /Patch Management/ })).toContainText('2 levels, 1 scope')
  await expect(page.getByRole('rowheader', { name: /Access Control/ })).toContainText('above target')
  await fits(page, 'assessment-crosswalk')
  await page.getByRole('checkbox', { name: 'Only practices below target' }).check()
  await expect(page.getByRole('status').filter({ hasText: 'practice' })).toContainText('1 practice')
})

test('a webhook made in the browser is told when a round opens, signed, and the page shows that it arrived', async ({
  newContext,
}) => {
  test.slow()
  const receiver = await startReceiver()
  const ownServer = await OwnServer.start(() => ({ WEBHOOK_ALLOW_PRIVATE: 'true' }))
  const nora = await ownerOf(ownServer.origin, OwnServer.SETUP_KEY)
  const { id } = await nora.call<{ id: string }>('POST', '/assessments', { title: 'Line 4', system: 'Line 4' })
  const context = await newContext()
  await signInAsOwner(context.request, ownServer.origin)
  const page = await context.newPage()
  await page.goto(`${ownServer.origin}/a/${id}/people`)
  await page.getByRole('link', { name: 'Webhooks' }).click()
  await page.getByRole('textbox', { name: 'Address' }).fill('ftp://files.example.org')
  await page.getByRole('button', { name: 'Add webhook' }).click()
  await expect(page.getByText('The address has to begin with https://.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Address' }).fill(receiver.url)
  await page.getByRole('button', { name: 'Add webhook' }).click()
  const secret = (await page.getByText(/^whsec_/).textContent()) ?? ''
  await page.getByRole('button', { name: 'Send a test' }).click()
  await expect(page.getByText('The test arrived.')).toBeVisible()
  await nora.command(id, { type: 'open', questions: [question] })
  const { body, signature } = await receiver.first('round.opened')
  expect(JSON.parse(body)).toMatchObject({ assessment: id, question, number: 1 })
  const t = /^t=(\d+)/.exec(signature)?.[1]
  expect(signature).toBe(`t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`)
  await expect(async () => {
    await page.getByRole('button', { name: 'Look again' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Round opened 1' }).last()).toContainText('Delivered', {
      timeout: 1_000,
    })
  }).toPass()
  await fits(page, 'webhooks')
  await page.getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('None yet.')).toBeVisible()
  await receiver.end()
  await ownServer.dispose()
})
