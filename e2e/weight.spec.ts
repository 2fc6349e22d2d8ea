import type { Page } from '@playwright/test'
import { expect, PHONE, test } from './fixtures'

/** What a phone on a factory's guest network may have to load before somebody can vote, compressed, in bytes. */
const MOST_SCRIPT = 200_000

/** The bytes of all scripts that an address brings, as they come over the wire; nothing comes from a cache. */
async function scriptBytes(page: Page, go: () => Promise<unknown>): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script')
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await go()
  await page.waitForLoadState('networkidle')
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

test('joining and voting load no more script than a slow phone can take', async ({ workshop, nora, newContext }) => {
  const question = 'target:access-control'
  const code = await nora.invite(workshop.id, 'participant', 'technical')
  const stranger = await (await newContext(PHONE)).newPage()
  expect(await scriptBytes(stranger, () => stranger.goto(`/join/${code}`))).toBeLessThanOrEqual(MOST_SCRIPT)

  await workshop.nora.command(workshop.id, { type: 'open', questions: [question] })
  const mei = await workshop.join('Mei', { group: 'technical', device: PHONE })
  const bytes = await scriptBytes(mei.page, async () => {
    await mei.page.goto(`/a/${workshop.id}/ballot`)
    await mei.isLive()
    await expect(mei.heading('Access Control')).toBeVisible()
  })
  expect(bytes).toBeLessThanOrEqual(MOST_SCRIPT)
})
