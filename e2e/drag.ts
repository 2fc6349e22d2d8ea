import type { Locator, Page } from '@playwright/test'

/** Drags something by its upper edge, as a hand would, to below the upper edge of a column. */
export async function drag(page: Page, what: Locator, to: Locator): Promise<void> {
  await to.scrollIntoViewIfNeeded()
  const from = await what.boundingBox()
  const target = await to.boundingBox()
  if (!from || !target) throw new Error('There is nothing to drag, or nowhere to drag it')
  await page.mouse.move(from.x + from.width / 2, from.y + 12)
  await page.mouse.down()
  await page.mouse.move(target.x + target.width / 2, target.y + 60, { steps: 8 })
  await page.mouse.up()
}
