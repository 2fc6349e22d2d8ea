import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { lastDayOf, quarterAfter, quarterOf } from '#model/quarter'
import type { QuestionId } from '#model/question'
import { isAccessible } from './accessible'
import { drag } from './drag'
import { expect, test } from './fixtures'
import type { Program } from './program'

const TARGET = 'target:access-control'
const CURRENT = 'current:access-control'
const STEP = 'Access Control: reach level 2, Ad hoc'
/** The quarter after this one, by the UTC clock of the board. */
const NEXT = quarterAfter(quarterOf(new Date().toISOString().slice(0, 10)), 1)

const rating = (comprehensiveness: 1 | 2) => ({ comprehensiveness, scope: 2 }) as const

/** Opens a question, lets everybody vote the same, and reveals it. */
async function settle(nora: Program, id: string, voters: readonly Program[], question: QuestionId, level: 1 | 2) {
  await nora.command(id, { type: 'open', questions: [question] })
  for (const voter of voters) await voter.castVote(id, question, rating(level))
  await nora.command(id, { type: 'reveal', questions: [question] })
}

async function downloaded(page: Page, name: string): Promise<Buffer> {
  const coming = page.waitForEvent('download', { timeout: 90_000 })
  await page.getByRole('region', { name: 'Take it away' }).getByRole('link', { name, exact: false }).first().click()
  return readFile(await (await coming).path())
}

test('two years of one system: from a profile by a gap, a plan and a report to what has moved', async ({
  nora,
  workshop,
}) => {
  test.slow()
  const { origin } = nora
  const mark = workshop.id.slice(0, 6)
  const title = `Year one ${mark}`
  const profile = {
    format: 'plumbline-profile/1',
    name: `Bottling lines ${mark}`,
    targets: { 'access-control': { comprehensiveness: 2, scope: 2 } },
  }
  await nora.call('POST', '/profiles', profile)

  // The first year: a workshop that starts from the profile.
  const { page } = await workshop.facilitator('overview')
  await page.goto(`${origin}/new`)
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('System', { exact: false }).first().fill('Remote maintenance of two lines')
  await page.getByLabel('Target profile').selectOption({ label: profile.name })
  await page.getByRole('button', { name: 'Create workshop' }).click()
  await page.waitForURL(/\/a\/[^/]+\/people/)
  const first = new URL(page.url()).pathname.split('/')[2] ?? ''
  const voters = [
    await nora.join(await nora.invite(first, 'participant', 'business'), 'Ana'),
    await nora.join(await nora.invite(first, 'participant', 'technical'), 'Mei'),
  ]
  await settle(nora, first, voters, TARGET, 2)
  await settle(nora, first, voters, CURRENT, 1)
  const decide = { type: 'decide', reviewOn: '2020-01-01' }
  await nora.command(first, { ...decide, question: TARGET, rating: rating(2), rationale: 'Customers ask for badges.' })
  await nora.command(first, { ...decide, question: CURRENT, rating: rating(1), rationale: 'One shared login.' })

  await page.goto(`${origin}/a/${first}/overview`)
  await expect(page.getByText('2 of 36 questions decided.')).toBeVisible()

  // The gap becomes a step, which is dragged into a quarter.
  await page.goto(`${origin}/a/${first}/roadmap`)
  await page.getByRole('button', { name: `Add to the roadmap: ${STEP}` }).click()
  const quarter = `Q${NEXT.quarter} ${NEXT.year}`
  await expect(
    page.getByRole('region', { name: 'No quarter', exact: true }).getByRole('article', { name: STEP }),
  ).toBeVisible()
  await drag(page, page.getByRole('article', { name: STEP }), page.getByRole('region', { name: quarter, exact: true }))
  await expect(
    page.getByRole('region', { name: quarter, exact: true }).getByRole('article', { name: STEP }),
  ).toBeVisible()

  // The report is frozen with the workshop, and holds the plan.
  await nora.command(first, { type: 'freeze' })
  await page.goto(`${origin}/a/${first}/overview`)
  const pdf = await downloaded(page, 'PDF report')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const file = JSON.parse((await downloaded(page, 'JSON')).toString())
  expect(file.content.actions).toMatchObject([{ title: STEP, due: lastDayOf(NEXT) }])
  expect(file.content.gaps['access-control']).toMatchObject({ comprehensiveness: 1, status: 'gap' })
  expect(file.content.assessment.profile.name).toBe(profile.name)

  // The second year follows the first, with its profile; Mei has left the plant.
  await page.goto(`${origin}/?q=${encodeURIComponent(title)}`)
  await page.getByLabel(`Actions for ${title}`).click()
  await page.getByRole('button', { name: 'Next assessment of this system' }).click()
  const dialog = page.getByRole('dialog', { name: 'Start the next assessment' })
  await dialog.getByLabel('Title').fill(`Year two ${mark}`)
  await dialog.getByRole('button', { name: 'Start' }).click()
  await page.waitForURL(/\/a\/[^/]+\/people/)
  const second = new URL(page.url()).pathname.split('/')[2] ?? ''
  expect(second).not.toBe(first)
  // Until something is decided anew, home says of the system what is known since last year.
  await page.goto(`${origin}/?q=${encodeURIComponent(`Year two ${mark}`)}`)
  const row = page.getByRole('link').filter({ has: page.getByRole('heading', { name: `Year two ${mark}` }) })
  await expect(row).toContainText(`as of “${title}”`)
  await expect(row).toContainText(/1\s*open gap/)
  await expect(row).toContainText(/2\s*overdue/)
  const ana = await nora.join(await nora.invite(second, 'participant', 'business'), 'Ana')
  await page.goto(`${origin}/a/${second}/drift`)
  await expect(page.getByRole('heading', { level: 1, name: 'Nothing is decided yet' })).toBeVisible()
  await expect(page.getByText('One shared login.')).toBeHidden()
  await settle(nora, second, [ana], CURRENT, 2)
  await nora.command(second, {
    type: 'decide',
    question: CURRENT,
    rating: rating(2),
    rationale: 'Badges at every panel.',
  })

  // What has moved, why, what was to be looked at again, and who is missing.
  await expect(page.getByRole('heading', { level: 1, name: '1 practice has moved' })).toBeVisible()
  await expect(page.getByText('One shared login.')).toBeVisible()
  await expect(page.getByText('Badges at every panel.')).toBeVisible()
  await expect(page.getByText('Review was due 1 Jan 2020')).toBeVisible()
  await expect(page.getByText(/Mei/)).toBeVisible()
  await isAccessible(page, 'what has moved after a year')
})
