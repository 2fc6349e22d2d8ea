import { readFile } from 'node:fs/promises'
import { isAccessible } from './accessible'
import { expect, test } from './fixtures'

const AD_HOC = { comprehensiveness: 2, scope: 1 }

test('a report is downloaded, and the export comes back as a workshop of one’s own', async ({ workshop }) => {
  test.slow()
  const { id, nora, origin } = workshop
  const rationale = 'Decided beforehand, for this test.'
  await nora.command(id, { type: 'decide', question: 'target:access-control', rating: AD_HOC, rationale })
  const { page } = await workshop.facilitator('overview')
  const downloads = page.getByRole('region', { name: 'Take it away' })
  await expect(downloads).toContainText('reports say “interim”')

  const [pdf] = await Promise.all([
    page.waitForEvent('download', { timeout: 90_000 }),
    downloads.getByRole('link', { name: 'PDF report' }).click(),
  ])
  expect(pdf.suggestedFilename()).toMatch(/\.pdf$/)
  expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-')
  await expect(downloads.getByRole('status')).toHaveText('The report is in your downloads.')

  const [json] = await Promise.all([
    page.waitForEvent('download'),
    downloads.getByRole('link', { name: 'JSON' }).click(),
  ])
  await page.goto(`${origin}/import`)
  const file = page.getByLabel('Drop the file here, or choose it')
  await file.setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{"notes":[]}') })
  await page.getByRole('button', { name: 'Import' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This is no export of a workshop.')
  await isAccessible(page, 'the import page')
  await file.setInputFiles(await json.path())
  await page.getByRole('button', { name: 'Import' }).click()
  await page.waitForURL(/\/a\/[\w-]+\/overview$/)
  expect(page.url()).not.toContain(id)
  await expect(page.getByText('1 of 36 questions decided.')).toBeVisible()
})
