import { readdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const AREAS = readdirSync('lib/messages/en').map((file) => file.replace('.json', ''))
/** What stands on a page in place of a message that could not be formatted: its key. */
const MESSAGE_KEY = new RegExp(`\\b(?:${AREAS.join('|')})(?:\\.[a-z][\\w-]*){2,}`, 'g')

/** Nothing that axe calls serious or critical, in light and in dark; and no word is missing. */
export async function isAccessible(page: Page, where: string): Promise<void> {
  const keys = (await page.locator('body').innerText()).match(MESSAGE_KEY) ?? []
  expect.soft(keys, `${where}: messages that failed`).toEqual([])
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    expect.soft(found, `${where}, ${colorScheme}`).toEqual([])
  }
}
