import { isAccessible } from './accessible'
import { expect, PHONE, test } from './fixtures'

const TARGET = 'target:access-control'
const CURRENT = 'current:access-control'

const decision = (question: string, comprehensiveness: number, rationale: string) => ({
  type: 'decide',
  question,
  rating: { comprehensiveness, scope: 2 },
  rationale,
  reviewOn: '2020-01-01',
})

test('two years of one system: a profile, decisions, the next assessment, and what moved', async ({ workshop }) => {
  const { id, title, nora } = workshop
  await nora.command(id, decision(TARGET, 3, 'Customers ask for badges.'))
  await nora.command(id, decision(CURRENT, 1, 'One shared login.'))
  await workshop.bot('Ana', 'business')
  const { page } = await workshop.facilitator('overview')
  await page.goto('/')
  await page.getByRole('searchbox', { name: 'Find a system' }).fill(title)
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('overdue')

  // Its targets as a profile, which is edited with a mistake first.
  await row.getByLabel(`Actions for ${title}`).click()
  await row.getByRole('button', { name: 'Save targets as a profile' }).click()
  const text = page.getByRole('textbox', { name: 'Text, YAML or JSON' })
  await expect(text).toHaveValue(/access-control/)
  const whole = await text.inputValue()
  await text.fill(whole.replace('comprehensiveness: 3', 'comprehensiveness: 9'))
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('button', { name: /^Line \d+, targets\.access-control/ })).toBeVisible()
  await isAccessible(page, 'a profile with a mistake')
  await text.fill(whole.replace('comprehensiveness: 3', 'comprehensiveness: 4'))
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved')).toBeVisible()

  // A year later.
  await page.goto(`/?q=${encodeURIComponent(title)}`)
  await row.getByLabel(`Actions for ${title}`).click()
  await row.getByRole('button', { name: 'Next assessment of this system' }).click()
  const dialog = page.getByRole('dialog', { name: 'Start the next assessment' })
  await dialog.getByLabel('Title').fill(`${title}, a year on`)
  await dialog.getByRole('button', { name: 'Start' }).click()
  await page.waitForURL(/\/a\/[^/]+\/people/)
  const next = new URL(page.url()).pathname.split('/')[2] ?? ''

  await page.goto(`/a/${next}/drift`)
  await expect(page.getByRole('heading', { level: 1, name: 'Nothing is decided yet' })).toBeVisible()
  await expect(page.getByText('One shared login.')).toBeHidden()
  await nora.command(next, decision(CURRENT, 2, 'Badges at every panel.'))
  await expect(page.getByRole('heading', { level: 1, name: '1 practice has moved' })).toBeVisible()
  await expect(page.getByText('One shared login.')).toBeVisible()
  await expect(page.getByText('Badges at every panel.')).toBeVisible()
  await expect(page.getByText('Review was due 1 Jan 2020')).toBeVisible()
  await expect(page.getByRole('heading', { name: '1 of 1 people of last time is missing' })).toBeVisible()
  await isAccessible(page, 'drift')

  await page.goto(`/?q=${encodeURIComponent(title)}`)
  await expect(page.getByRole('list', { name: 'Earlier assessments' })).toContainText(title)
})

test('a workshop is archived and found again, and deleted for good only when its title is typed', async ({
  workshop,
}) => {
  const { title } = workshop
  const { page } = await workshop.facilitator('overview', PHONE)
  await page.goto(`/?q=${encodeURIComponent(title)}`)
  const menu = page.getByLabel(`Actions for ${title}`)
  await isAccessible(page, 'the portfolio on a phone')
  await menu.click()
  await page.getByRole('button', { name: 'Archive', exact: true }).click()
  await expect(page.getByText(`Nothing found for “${title}”`)).toBeVisible()
  await page.getByRole('combobox', { name: 'Show' }).selectOption('archived')
  await menu.click()
  await isAccessible(page, 'the menu of an assessment')
  await page.getByRole('button', { name: 'Delete for good' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Type its title').fill('another')
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
  await expect(dialog.getByText('That isn’t the title.')).toBeVisible()
  await isAccessible(page, 'deleting')
  await dialog.getByLabel('Type its title').fill(title)
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByText(`Nothing found for “${title}”`)).toBeVisible()
})

test('a guest takes their data along and is erased; the room keeps a pseudonym', async ({ workshop }) => {
  const nora = await workshop.facilitator('people')
  const ana = await workshop.join('Ana Guest', { group: 'business' })
  await expect(nora.page.getByText('Ana Guest')).toBeVisible()
  await ana.page.goto('/account')
  const download = ana.page.waitForEvent('download')
  await ana.page.getByRole('link', { name: 'Download my data' }).click()
  expect((await download).suggestedFilename()).toBe('plumbline-my-data.json')
  await ana.page.getByRole('button', { name: 'Erase me' }).click()
  const dialog = ana.page.getByRole('dialog')
  await dialog.getByLabel(/^Type your name/).fill('Ana Guest')
  await isAccessible(ana.page, 'erasing oneself')
  await dialog.getByRole('button', { name: 'Erase me' }).click()
  await ana.page.waitForURL(/\/sign-in/)
  await expect(nora.page.getByText('Ana Guest')).toHaveCount(0)
})

test('packs: the two of ours are listed, and one starts a workshop whose ballot shows its words', async ({
  workshop,
}) => {
  const { page } = await workshop.facilitator('overview')
  await page.goto('/packs')
  await isAccessible(page, 'packs')
  await page.getByRole('link', { name: /Point of sale in retail/ }).click()
  await expect(page.getByRole('textbox', { name: 'Text, YAML or JSON' })).toHaveAttribute('readonly', '')
  await isAccessible(page, 'a pack')
  await page.getByRole('link', { name: 'Start a workshop with it' }).click()
  await page.getByLabel('Title').fill('Tills')
  await page.getByLabel('System', { exact: false }).first().fill('Tills of a shop')
  await expect(page.getByLabel('Guidance pack')).toHaveValue('retail-point-of-sale')
  await page.getByRole('button', { name: 'Create workshop' }).click()
  await page.waitForURL(/\/a\/[^/]+\/people/)
  const id = new URL(page.url()).pathname.split('/')[2] ?? ''
  await page.goto(`/a/${id}/run?question=${encodeURIComponent('target:physical-protection')}`)
  await expect(page.getByText('Customers stand closer to this equipment')).toBeVisible()
})
