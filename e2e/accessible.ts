import { readdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const AREAS = readdirSync('lib/messages/en').map((file) => file.replace('.json', ''))
/** What stands on a page in place of a message that could not be formatted: its key. */
const MESSAGE_KEY = new RegExp(`\\b(?:${AREAS.join('|')})(?:\\.[a-z][\\w-]*){2,}`, 'g')

/** Axe finds nothing, in light and in dark; and no word is missing. `without` are selectors of what isn't looked at. */
export async function isAccessible(page: Page, where: string, without: readonly string[] = []): Promise<void> {
  const keys = (await page.locator('body').innerText()).match(MESSAGE_KEY) ?? []
  expect.soft(keys, `${where}: messages that failed`).toEqual([])
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // In one piece, since no page has frames of others, and without a word on what is right: several times faster.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
    for (const part of without) axe.exclude(part)
    const { violations } = await axe.analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    expect.soft(found, `${where}, ${colorScheme}`).toEqual([])
  }
}
