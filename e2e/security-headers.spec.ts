import { expect, test } from './fixtures'
import { signInAsOwner } from './owner'

const PAGES = [
  '/',
  '/new',
  '/account',
  '/join',
  '/gallery',
  '/learn',
  '/profiles',
  '/packs',
  '/import',
  '/no-such-page',
]

test('every page does all it wants under a policy that runs no script but our own', async ({
  nora,
  workshop,
  newContext,
}) => {
  test.slow()
  const code = await nora.invite(workshop.id, 'participant', null)
  const steps = [
    ...['people', 'run', 'ballot', 'overview', 'decisions', 'record', 'present', 'brief', 'evidence'],
    ...['consensus', 'crosswalk', 'drift', 'roadmap'],
  ].map((step) => `/a/${workshop.id}/${step}`)
  const context = await newContext()
  await signInAsOwner(context.request, nora.origin)
  const page = await context.newPage()
  const violations: string[] = []
  await page.exposeFunction('violated', (what: string) => violations.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const { violated } = globalThis as unknown as { violated(what: string): void } // exposed above
      violated(`${location.pathname}: ${violatedDirective} ${blockedURI} ${sourceFile}`)
    })
  })
  for (const path of [...PAGES, ...steps]) {
    const answer = await page.goto(`${nora.origin}${path}`)
    await expect(page.getByRole('main').first()).toBeVisible()
    const policy = answer?.headers()['content-security-policy'] ?? ''
    expect(policy, path).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/)
    expect(policy, path).toContain("frame-ancestors 'none'")
  }
  await page.goto(`${nora.origin}/a/${workshop.id}/record`)
  const printed = () =>
    page.evaluate(() => document.adoptedStyleSheets.some(({ cssRules }) => cssRules[0]?.cssText.startsWith('@page')))
  await expect.poll(printed, 'the margins of printed pages').toBe(true)
  const stranger = await (await newContext()).newPage()
  for (const path of ['/sign-in', '/setup', '/join/ZZZZZZ', `/join/${code}`]) {
    await stranger.goto(`${nora.origin}${path}`)
    await expect(stranger.getByRole('main').first()).toBeVisible()
  }
  await stranger.goto(`${nora.origin}/api/auth/signout`) // a page of next-auth's own
  await expect(stranger.getByRole('button')).toBeVisible()
  expect(violations).toEqual([])
})

test('a script that somebody smuggles into a page does not run', async ({ nora, browser }) => {
  const context = await browser.newContext() // of its own: this error is wanted
  const page = await context.newPage()
  await page.goto(`${nora.origin}/sign-in`)
  await expect(page.getByRole('main').first()).toBeVisible()
  const refused = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => resolve(violatedDirective))
        const element = document.createElement('div')
        element.innerHTML = '<img src="/nothing" onerror="globalThis.wasRun = true">'
        document.body.append(element)
      }),
  )
  expect(refused).toBe('script-src-attr')
  expect(await page.evaluate(() => 'wasRun' in globalThis)).toBe(false)
  await context.close()
})
