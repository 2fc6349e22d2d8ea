import { isAccessible } from './accessible'
import { RunPage } from './attendee'
import { expect, PHONE, test } from './fixtures'

const question = 'target:access-control'

test('a workshop in German: joined, voted, revealed, and back to English without losing anything', async ({
  workshop,
  newContext,
}) => {
  test.slow()
  const code = await workshop.nora.invite(workshop.id, 'participant', 'technical')
  const page = await (await newContext({ ...PHONE, locale: 'de-AT' })).newPage()
  await page.goto(`/join/${code}`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await page.getByRole('textbox', { name: 'Ihr Name' }).fill('Mei')
  await page.getByRole('button', { name: 'Beitreten' }).click()
  await expect(page.getByRole('status', { name: 'Verbindung' })).toHaveText('Live', { timeout: 20_000 })

  await workshop.nora.command(workshop.id, { type: 'focus', question })
  await workshop.nora.command(workshop.id, { type: 'open', questions: [question] })
  await expect(page.getByRole('heading', { level: 1, name: 'Zugriffskontrolle' })).toBeVisible()
  await page.getByRole('radio', { name: 'Stufe 3,' }).check()
  await page.getByRole('radio', { name: /^System/ }).check()
  await page.getByRole('button', { name: '3 Konsistent, System senden' }).click()
  await expect(page.getByRole('region', { name: 'Ihre Antwort' }).getByRole('status')).toContainText('Eingegangen')
  await isAccessible(page, 'a ballot in German')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

  await workshop.nora.command(workshop.id, { type: 'reveal', questions: [question] })
  await expect(page.getByRole('heading', { name: 'Eine Stimme, für 3.' })).toBeVisible()

  await page.goto('/account')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
  await expect(page.getByRole('button', { name: 'English' })).toHaveAttribute('aria-pressed', 'true')
  await page.goto(`/a/${workshop.id}/ballot`)
  await expect(page.getByRole('heading', { name: 'One vote, for 3.' })).toBeVisible()
})

test('the language can be chosen before signing in, and what was typed stays', async ({ newContext }) => {
  const page = await (await newContext()).newPage()
  await page.goto('/join')
  await page.getByRole('textbox', { name: 'Code' }).fill('ABC')
  await page.getByRole('button', { name: 'Deutsch' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Code eingeben' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Code' })).toHaveValue('ABC')
})

test('a ballot and a decision read aloud sensibly', async ({ workshop }) => {
  test.slow()
  await workshop.nora.command(workshop.id, { type: 'focus', question })
  await workshop.nora.command(workshop.id, { type: 'open', questions: [question] })
  const mei = await workshop.join('Mei', { group: 'technical' })
  await expect(mei.heading('Access Control')).toBeVisible()
  await expect(mei.page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Access Control" [level=1]
      - button "About"
      - paragraph: Who may do what, where and when, and what stops everyone else?
      - group "Level":
        - text: Level
        - radio "Level 0, None"
        - text: None No rules on who may do what
        - radio "Level 1, Minimum"
        - text: /Minimum/
        - radio "Level 2, Ad hoc"
        - text: /Ad hoc/
        - radio "Level 3, Consistent"
        - text: /Consistent/
        - radio "Level 4, Formalized"
        - text: /Formalized/
      - group "How specific?":
        - text: How specific?
        - 'button "Help: Scope"'
        - radio "General as anywhere"
        - text: General as anywhere
        - radio "Industry for our sector"
        - text: Industry for our sector
        - radio "System for this system"
        - text: System for this system
      - button "I don't know"
      - button "Not mine to say"
      - text: /Why/
      - textbox /Why/
  `)

  const amara = await workshop.bot('Amara', 'business')
  const answer = { comprehensiveness: 3, scope: 3 } as const
  await amara.castVote(workshop.id, question, answer)
  await mei.vote({ level: 3, scope: 'System' })
  await expect(mei.receipt).toContainText('Received')
  await workshop.nora.command(workshop.id, { type: 'reveal', questions: [question] })
  const nora = await workshop.facilitator('run')
  const run = new RunPage(nora.page)
  await run.decide.click()
  await expect(run.decision.dialog).toMatchAriaSnapshot(`
    - dialog "Decide Access Control":
      - group "Level":
        - text: Level
        - radio "0 None"
        - text: 0 None
        - radio "1 Minimum"
        - text: 1 Minimum
        - radio "2 Ad hoc"
        - text: 2 Ad hoc
        - radio "3 Consistent suggested" [checked]
        - text: 3 Consistent suggested
        - radio "4 Formalized"
        - text: 4 Formalized
      - group "How specific?":
        - text: How specific?
        - radio "General as anywhere"
        - text: General as anywhere
        - radio "Industry for our sector"
        - text: Industry for our sector
        - radio "System suggested" [checked]
        - text: System suggested
  `)
  const { dialog, why } = run.decision
  await expect(why).toBeVisible()
  await expect(dialog.getByRole('combobox', { name: 'Outcome' })).toBeVisible()
  await expect(dialog.getByRole('combobox', { name: 'Owner optional' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Record D-001' })).toBeVisible()
})
