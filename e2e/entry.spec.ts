import { Attendee } from './attendee'
import { expect, PHONE, test } from './fixtures'
import { OwnServer } from './own-server'
import { OWNER, signInAsOwner } from './owner'

test('the first visitor with the setup key becomes the owner, others are told to look for it', async ({
  ownServer,
  newContext,
}) => {
  const page = await (await newContext()).newPage()
  await page.goto(ownServer.origin)
  await expect(page.getByRole('heading', { name: 'Set up Plumbline' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Setup key' }).fill('not-the-key-that-was-printed')
  await page.getByRole('textbox', { name: 'Name' }).fill(OWNER.name)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(OWNER.email)
  await page.getByRole('textbox', { name: 'Password' }).fill('short')
  await page.getByRole('button', { name: 'Set up and sign in' }).click()
  await expect(page.getByText('Enter at least 10 characters.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Password' }).fill(OWNER.password)
  await page.getByRole('button', { name: 'Set up and sign in' }).click()
  await expect(page.getByText("That isn't the setup key of this server.")).toBeVisible()

  await page.getByRole('textbox', { name: 'Setup key' }).fill(OwnServer.SETUP_KEY)
  await page.getByRole('button', { name: 'Set up and sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing measured yet' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Nora, account' })).toBeVisible()
  const other = await (await newContext()).newPage()
  await other.goto(`${ownServer.origin}/setup?key=${OwnServer.SETUP_KEY}`)
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test('the demo opens without an account, before the server is set up', async ({ ownServer, newContext }) => {
  const page = await (await newContext()).newPage()
  await page.goto(ownServer.origin)
  await page.getByRole('button', { name: 'Try the demo' }).click()
  await expect(page).toHaveURL(/\/a\//)
  await new Attendee('a visitor', page).isLive()
  await page.goto(ownServer.origin)
  await expect(page.getByText('Fictional', { exact: true })).toBeVisible()
})

test('an account signs in with its password and out again', async ({ nora, newContext }) => {
  const page = await (await newContext()).newPage()
  await page.goto(`${nora.origin}/account`)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(OWNER.email)
  await page.getByRole('textbox', { name: 'Password' }).fill('a guess of somebody else')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText("That e-mail address and password don't go together.")).toBeVisible()
  await page.getByRole('textbox', { name: 'Password' }).fill(OWNER.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Nora' })).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.goto('/new')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test('a guest is the same person after loading again, in a new window and at the invite link', async ({
  workshop,
  newContext,
}) => {
  const context = await newContext()
  const link = `/join/${await workshop.nora.invite(workshop.id, 'participant', null)}`
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Amara')
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByText('Choose one: every vote belongs to a group.')).toBeVisible()
  await page.getByRole('radio', { name: 'Business' }).check()
  await page.getByRole('button', { name: 'Join' }).click()
  const hello = 'You are in, as Amara (Business).'
  await expect(page.getByRole('heading', { name: hello })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: hello })).toBeVisible()
  await page.close()

  const again = await context.newPage()
  await again.goto(link)
  await expect(again.getByText('You are in already, as Amara.')).toBeVisible()
  await again.getByRole('link', { name: 'Continue as Amara' }).click()
  await expect(again.getByRole('heading', { name: hello })).toBeVisible()
  const { members } = await workshop.nora.call<{ members: Record<string, { name: string }> }>(
    'GET',
    `/assessments/${workshop.id}`,
  )
  expect(Object.values(members).filter(({ name }) => name === 'Amara')).toHaveLength(1)
})

test('an invite that is used up, expired or mistyped says so, and what to do', async ({ workshop, newContext }) => {
  const page = await (await newContext()).newPage()
  const wrong = /This code doesn't work: it may be mistyped, used up or expired\./
  await page.goto('/join')
  await page.getByRole('textbox', { name: 'Code' }).fill('ZZZ ZZZ')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText(wrong)).toBeVisible()

  const invite = (options: object) =>
    workshop.nora.call<{ code: string }>('POST', `/assessments/${workshop.id}/invites`, {
      role: 'participant',
      group: 'business',
      ...options,
    })
  const once = await invite({ maxUses: 1 })
  await page.goto(`/join/${once.code}`)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Jonas')
  await workshop.nora.join(once.code, 'Amara')
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByText('This link has been used up. Ask for a new one.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Jonas')

  const brief = await invite({ expiresAt: new Date(Date.now() + 3_000).toISOString() })
  await page.goto(`/join/${brief.code}`)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Jonas')
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(wrong)).toBeVisible({ timeout: 500 })
  }).toPass()
})

test('a name of no or of 500 characters is not taken, and what was typed stays', async ({ workshop, newContext }) => {
  const page = await (await newContext()).newPage()
  await page.goto(`/join/${await workshop.nora.invite(workshop.id, 'participant', 'technical')}`)
  const name = page.getByRole('textbox', { name: 'Your name' })
  for (const typed of ['', '   ', 'x'.repeat(500)]) {
    await name.fill(typed)
    await page.getByRole('button', { name: 'Join' }).click()
    await expect(name).toHaveAccessibleDescription(/Enter a name of 1 to 80 characters\./)
    await expect(name).toBeFocused()
  }
  await expect(name).toHaveValue(/^x+$/)
  await name.fill('Čeněk')
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByRole('heading', { name: 'You are in, as Čeněk (Technical).' })).toBeVisible()
})

for (const width of [320, 360]) {
  test(`no page scrolls sideways at a width of ${width} pixels`, async ({ workshop, newContext }) => {
    const jonas = await workshop.bot(
      'Jonas with a name that is as long as names may be, and then a little bit',
      'business',
    )
    const device = { ...PHONE, viewport: { width, height: 640 } }
    const code = await workshop.nora.invite(workshop.id, 'participant', null)
    await workshop.nora.command(workshop.id, { type: 'open', questions: ['target:access-control'] })
    await jonas.castVote(workshop.id, 'target:access-control', { comprehensiveness: 3, scope: 3 }, 'x'.repeat(300))
    await workshop.nora.command(workshop.id, { type: 'reveal', questions: ['target:access-control'] })
    const stranger = await (await newContext(device)).newPage()
    const context = await newContext(device)
    await signInAsOwner(context.request, workshop.origin)
    const nora = await context.newPage()
    const parts = ['people', 'run', 'ballot', 'overview', 'decisions', 'record']
    const visits = [
      ...['/sign-in', '/join', `/join/${code}`, '/no-such-page'].map((path) => ({ page: stranger, path })),
      ...['/', '/new', '/account'].map((path) => ({ page: nora, path })),
      ...parts.map((part) => ({ page: nora, path: `/a/${workshop.id}/${part}` })),
    ]
    for (const { page, path } of visits) {
      await page.goto(path)
      await expect(page.getByRole('main')).toBeVisible()
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect.soft(over, `${path} is wider than the screen by`).toBeLessThanOrEqual(0)
    }
  })
}
