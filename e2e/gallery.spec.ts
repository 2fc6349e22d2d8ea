import type { Page } from '@playwright/test'
import { isAccessible } from './accessible'
import { expect, PHONE, test } from './fixtures'

/** Opens the gallery and waits until its charts have measured themselves: only then do their buttons answer. */
async function openGallery(page: Page): Promise<void> {
  await page.goto('/gallery')
  await expect(page.locator('#workshop svg[role="img"]').first()).not.toHaveAttribute('width', '720')
}

const sidewaysScroll = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

test('the gallery needs nobody signed in, and axe finds nothing in it', async ({ newContext }) => {
  test.slow()
  const page = await (await newContext()).newPage()
  await openGallery(page)
  await expect(page.getByRole('heading', { name: 'Gallery of charts' })).toBeVisible()
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  // These two repeat the matrix of the whole workshop with other numbers; axe takes long over each.
  await isAccessible(page, 'the gallery', ['#sizes', '#bench'])
})

test('on a phone no chart of the gallery is wider than the screen', async ({ newContext }) => {
  const page = await (await newContext({ ...PHONE, viewport: { width: 320, height: 640 } })).newPage()
  await openGallery(page)
  await expect(page.getByRole('heading', { name: 'Gallery of charts' })).toBeVisible()
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
})

test('arrow keys walk over the levels of a chart, and each says itself in words', async ({ newContext }) => {
  const page = await (await newContext()).newPage()
  await openGallery(page)
  const levels = page.locator('[data-round="second-round"]').getByRole('group', { name: 'Levels' }).first()
  await levels.getByRole('button').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(
    levels.getByRole('button', { name: 'Level 2, Ad hoc: 5 votes, 1 business, 4 technical, middle vote' }),
  ).toBeFocused()
  await page.keyboard.press('End')
  await expect(levels.getByRole('button', { name: /^Level 4, Formalized/ })).toBeFocused()
})

test('rows that are on their way are at their places as soon as the tab is hidden', async ({ newContext }) => {
  const page = await (await newContext({ reducedMotion: 'no-preference' })).newPage()
  await openGallery(page)
  const figure = page.locator('#workshop').getByRole('figure', { name: 'Where are the gaps?' })
  const moving = await figure.evaluate(async (element) => {
    const running = () => element.getAnimations({ subtree: true }).filter(({ playState }) => playState === 'running')
    const buttons = Array.from(element.querySelectorAll('button'))
    buttons.find(({ textContent }) => textContent === 'Most to go')?.click()
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    const before = running().length
    document.dispatchEvent(new Event('visibilitychange'))
    return { before, after: running().length }
  })
  expect(moving.before).toBeGreaterThan(0)
  expect(moving.after).toBe(0)
})

test('a chart is saved as a picture with its heading, its finding and its legend', async ({ newContext }) => {
  const page = await (await newContext({ acceptDownloads: true })).newPage()
  await openGallery(page)
  const figure = page.locator('#workshop').getByRole('figure', { name: 'Where are the gaps?' })
  await figure.getByText('Take along').click()
  for (const [format, first] of [
    ['SVG', '<svg'],
    ['PNG', '\u0089PNG'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('button', { name: `Save as ${format}` }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`gaps.${format.toLowerCase()}`)
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    const content = Buffer.concat(chunks)
    expect(content.subarray(0, 4).toString('latin1')).toBe(first)
    if (format === 'SVG') {
      const svg = content.toString('utf8')
      for (const words of ['Where are the gaps?', 'at target', 'Access Control', 'uncertain'])
        expect(svg).toContain(words)
      expect(svg).not.toContain('var(')
    }
  }
})

test('rows that are sorted anew move for people who want motion, and stand there at once for others', async ({
  newContext,
}) => {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    const page = await (await newContext({ reducedMotion })).newPage()
    await openGallery(page)
    const figure = page.locator('#workshop').getByRole('figure', { name: 'Where are the gaps?' })
    const row = figure.locator('[data-row="access-control"]')
    const before = await row.getAttribute('style')
    await page.evaluate(() => {
      document.documentElement.dataset.moved = '0'
      document.addEventListener('transitionrun', (event) => {
        if (event.target instanceof SVGGElement)
          document.documentElement.dataset.moved = String(Number(document.documentElement.dataset.moved) + 1)
      })
    })
    await figure.getByRole('button', { name: 'Most to go' }).click()
    await expect(row).not.toHaveAttribute('style', before ?? '')
    const moved = page.locator('html')
    if (reducedMotion === 'reduce') await expect(moved).toHaveAttribute('data-moved', '0')
    else await expect(moved).toHaveAttribute('data-moved', /[1-9]/)
  }
})

test('where the room stands follows the workshop, and opens the question of a row', async ({ workshop }) => {
  test.slow()
  const question = 'target:access-control'
  const nora = await workshop.facilitator('consensus')
  await expect(nora.page.getByText('No round has been revealed yet.')).toBeVisible()
  const bots = [await workshop.bot('Amara', 'business'), await workshop.bot('Mei', 'technical')]
  await workshop.nora.command(workshop.id, { type: 'open', questions: [question] })
  for (const [at, bot] of bots.entries())
    await bot.castVote(workshop.id, question, { comprehensiveness: at === 0 ? 3 : 1, scope: 2 })
  await expect(nora.page.getByText('No round has been revealed yet.')).toBeVisible()
  await workshop.nora.command(workshop.id, { type: 'reveal', questions: [question], rounds: { [question]: 1 } })
  await expect(
    nora.page.getByText(/Widest apart: Access Control, 2 levels; business is higher \(3 versus 1\)/),
  ).toBeVisible()
  await isAccessible(nora.page, 'where the room stands')
  await nora.page.setViewportSize({ width: 320, height: 640 })
  expect(await sidewaysScroll(nora.page)).toBeLessThanOrEqual(0)
  await nora.page
    .getByRole('link', { name: /^Access Control\. Target level/ })
    .first()
    .press('Enter')
  await expect(nora.page).toHaveURL(/\/run\?question=target/)
})
