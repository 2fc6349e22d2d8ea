import { readdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const AREAS = readdirSync('lib/messages/en').map((file) => file.replace('.json', ''))
/** What stands on a page in place of a message that could not be formatted: its key. */
const MESSAGE_KEY = new RegExp(`\\b(?:${AREAS.join('|')})(?:\\.[a-z][\\w-]*){2,}`, 'g')

/** What the colours of a page decide; all else is the same in light and in dark. */
const RULES_OF_COLOR = ['color-contrast', 'link-in-text-block']

/** Axe finds nothing, in light and in dark; and no word is missing. `without` are selectors of what isn't looked at. */
export async function isAccessible(page: Page, where: string, without: readonly string[] = []): Promise<void> {
  const keys = (await page.locator('body').innerText()).match(MESSAGE_KEY) ?? []
  expect.soft(keys, `${where}: messages that failed`).toEqual([])
  const axe = () => {
    // In one piece, since no page has frames of others, and without a word on what is right: several times faster.
    const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
    for (const part of without) builder.exclude(part)
    return builder
  }
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  expect.soft(await flawsOf(axe()), `${where}, light`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect.soft(await flawsOf(axe().withRules(RULES_OF_COLOR)), `${where}, dark`).toEqual([])
}

async function flawsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
