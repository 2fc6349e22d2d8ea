import { randomUUID } from 'node:crypto'
import { type Browser, type BrowserContext, type BrowserContextOptions, test as base, expect } from '@playwright/test'
import type { Group, Role } from '#model/people'
import { Attendee } from './attendee'
import { OwnServer } from './own-server'
import { ownerOf, signInAsOwner } from './owner'
import type { Program } from './program'

export const SETUP_KEY = 'setup-key-of-the-browser-tests'

/** A small phone, held upright. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 640 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
}

interface Seat {
  group?: Group | null
  role?: Role
  device?: BrowserContextOptions
}

/** A workshop that no other test knows, with Nora as its facilitator. */
export interface Workshop {
  id: string
  title: string
  origin: string
  /** Nora as a program. */
  nora: Program
  /** Nora in a browser of her own, signed in, on a page of the workshop. */
  facilitator(page: string, device?: BrowserContextOptions): Promise<Attendee>
  /** Somebody who opens an invite link, says their name, and is in. */
  join(name: string, seat?: Seat): Promise<Attendee>
  /** Somebody without a browser. */
  bot(name: string, group: Group): Promise<Program>
}

/** A browser of somebody's own, with nothing in it yet. */
export type NewContext = (device?: BrowserContextOptions) => Promise<BrowserContext>

/** What the network said in the console: tests take it away on purpose, and ask for pages that don't exist. */
const OF_THE_NETWORK = /Failed to load resource|WebSocket connection to|net::ERR_|Failed to fetch/

/** Browser contexts of one test, closed when it ends; what went wrong in their pages unseen is collected. */
function contextsOf(browser: Browser) {
  const contexts: BrowserContext[] = []
  const errors: string[] = []
  return {
    errors,
    open: async (options: BrowserContextOptions = {}) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      // A control that isn't there is named by the failure, long before the test's time is up.
      context.setDefaultTimeout(20_000)
      context.on('weberror', (error) => errors.push(String(error.error())))
      context.on('console', (message) => {
        if (message.type() === 'error' && !OF_THE_NETWORK.test(message.text())) errors.push(message.text())
      })
      return context
    },
    close: () => Promise.all(contexts.map((context) => context.close())),
  }
}

/** Makes a workshop on a server that has an owner. */
export async function createWorkshop(
  origin: string,
  nora: Program,
  newContext: NewContext,
  title: string,
  settings: Record<string, unknown> = {},
): Promise<Workshop> {
  const { id } = await nora.call<{ id: string }>('POST', '/assessments', {
    title,
    // A system of its own: home puts those of one description together.
    system: `Remote maintenance of line ${randomUUID().slice(0, 8)}`,
    goals: ['No unplanned stop of the line'],
    settings: { closeWhenComplete: false, ...settings },
  })
  return {
    id,
    title,
    origin,
    nora,
    async facilitator(path, device = {}) {
      const context = await newContext(device)
      await signInAsOwner(context.request, origin)
      const page = await context.newPage()
      await page.goto(`${origin}/a/${id}/${path}`)
      const attendee = new Attendee('Nora', page)
      await attendee.isLive()
      return attendee
    },
    async join(name, { group = 'business', role = 'participant', device = {} } = {}) {
      const code = await nora.invite(id, role, role === 'participant' ? group : null)
      const page = await (await newContext(device)).newPage()
      await page.goto(`${origin}/join/${code}`)
      await page.getByRole('textbox', { name: 'Your name' }).fill(name)
      await page.getByRole('button', { name: 'Join' }).click()
      const attendee = new Attendee(name, page)
      await attendee.isLive()
      return attendee
    },
    bot: async (name, group) => nora.join(await nora.invite(id, 'participant', group), name),
  }
}

interface Fixtures {
  newContext: NewContext
  workshop: Workshop
  /** A server process of the test's own. */
  ownServer: OwnServer
}

export const test = base.extend<Fixtures, { nora: Program }>({
  nora: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from here
    async ({}, use, { project }) => {
      const origin = project.use.baseURL
      if (!origin) throw new Error('playwright.config.ts names no baseURL')
      await use(await ownerOf(origin, SETUP_KEY))
    },
    { scope: 'worker' },
  ],
  newContext: async ({ browser }, use) => {
    const contexts = contextsOf(browser)
    await use(contexts.open)
    await contexts.close()
    expect(contexts.errors, 'errors in the pages').toEqual([])
  },
  workshop: async ({ nora, newContext }, use, { title }) => {
    await use(await createWorkshop(nora.origin, nora, newContext, title.slice(0, 200)))
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from here
  ownServer: async ({}, use) => {
    const server = await OwnServer.start()
    await use(server)
    await server.dispose()
  },
})

export { expect }
