import { PRACTICES } from '#model/catalogue/catalogue'
import type { Group } from '#model/people'
import { type Pass, practiceIdOf, type QuestionId } from '#model/question'
import { type Attendee, RunPage } from './attendee'
import { Delegate, type Plan } from './delegate'
import { createWorkshop, expect, PHONE, test } from './fixtures'
import { OwnServer } from './own-server'
import { ownerOf } from './owner'

/** The last four practices of a pass are where the room differs; on the others it agrees. */
const [SWAYED, SPLIT, UNKNOWN, NEARLY] = PRACTICES.slice(-4).map(({ id, name }) => ({ id, name }))
const AGREED = PRACTICES.length - 4
const question = (pass: Pass, index: number) => `${pass}:${PRACTICES[index]?.id}` as QuestionId

const plan: Plan = (asked, round, group) => {
  const level = levelOf(asked, round, group)
  return { comprehensiveness: level, scope: 3 }
}

function levelOf(asked: QuestionId, round: number, group: Group): 1 | 2 | 3 | 4 {
  const practice = practiceIdOf(asked)
  if (asked.startsWith('current:')) return practice === NEARLY?.id && group === 'technical' ? 1 : 2
  if (practice === SWAYED?.id) return round > 1 ? 3 : group === 'business' ? 4 : 1
  if (practice === SPLIT?.id || practice === UNKNOWN?.id) return group === 'business' ? 4 : 1
  if (practice === NEARLY?.id) return group === 'business' ? 4 : 3
  return 3
}

/** Somebody at a browser who answers all that waits for them, by keys, as fast as the receipts come. */
async function answersAll(person: Attendee, group: Group, pass: Pass, n: number): Promise<void> {
  const { page } = person
  // Who still reads an outcome is offered the list, some see it, and some are at a question of it already.
  const waiting = `${n} questions wait for you`
  const toList = page.getByRole('button', { name: waiting })
  const list = page.getByRole('heading', { name: waiting })
  const asking = page.getByRole('button', { name: 'Choose a level to send' })
  await expect(toList.or(list).or(asking).first()).toBeVisible({ timeout: 20_000 })
  if (await toList.isVisible()) await toList.click()
  if (!(await asking.isVisible()))
    await page
      .getByRole('listitem')
      .filter({ hasText: PRACTICES[0]?.name ?? '' })
      .getByRole('button')
      .click()
  await expect(asking).toBeVisible()
  for (let left = n; left > 0; left--) {
    const asked = person.page.getByRole('heading', { level: 1 })
    const name = (await asked.innerText()).trim()
    const id = PRACTICES.find((each) => each.name === name)?.id
    if (!id) throw new Error(`${person.name} is asked "${name}"`)
    await person.level(levelOf(`${pass}:${id}`, 1, group)).check()
    await page.keyboard.press('s')
    await person.send.click()
    await expect(person.receipt).toContainText(/Received \d\d:\d\d/)
    if (left === 1) return
    await page.getByRole('button', { name: /^Next question \(/ }).click()
    await expect(asked).not.toHaveText(name)
  }
}

test('an afternoon: both passes with 27 people, and the facilitator is lost on the way', async ({
  newContext,
  ownServer: server,
}) => {
  test.setTimeout(1_200_000)
  const nora = await ownerOf(server.origin, OwnServer.SETUP_KEY)
  const workshop = await createWorkshop(server.origin, nora, newContext, 'Line 4', {
    closeWhenComplete: true,
    takeoverAfterSeconds: 60,
  })
  const { id } = workshop

  // A facilitator with a presenter window, a second facilitator, five people with browsers, twenty without.
  const chief = await workshop.facilitator('run')
  const [beamer] = await Promise.all([
    chief.page.context().waitForEvent('page'),
    chief.page.getByRole('link', { name: 'Present' }).first().click(),
  ])
  const kaya = await workshop.join('Kaya', { role: 'facilitator' })
  const amara = await workshop.join('Amara', { group: 'business', device: PHONE })
  const mei = await workshop.join('Mei', { group: 'technical', device: PHONE })
  const jonas = await workshop.join('Jonas', { group: 'business' })
  const tomasz = await workshop.join('Tomasz', { group: 'technical' })
  const ines = await workshop.join('Ines', { group: 'business' })
  const voters = [
    { person: amara, group: 'business' },
    { person: mei, group: 'technical' },
    { person: jonas, group: 'business' },
    { person: tomasz, group: 'technical' },
    { person: ines, group: 'business' },
  ] as const
  await slowDown(mei)
  const delegates: Delegate[] = []
  for (let at = 0; at < 20; at++) {
    const group = at % 2 === 0 ? 'business' : 'technical'
    delegates.push(await Delegate.join(await workshop.bot(`Delegate ${at + 1}`, group), id, group, plan))
  }
  await expect(beamer.getByText('Delegate 20')).toBeVisible()

  // The whole target pass opens sealed at once. The last answer locks each question; nobody has seen one.
  const run = new RunPage(chief.page)
  await run.menu(`Open all ${PRACTICES.length} targets at once`)
  await Promise.all(voters.map(({ person, group }) => answersAll(person, group, 'target', PRACTICES.length)))
  for (const delegate of delegates) await expect.poll(() => delegate.received).toBe(PRACTICES.length)
  await expect(beamer.getByText('Formalized')).toHaveCount(0)
  await run.menu(`Reveal all ${PRACTICES.length} that have answers`)

  // What the room agrees on is accepted in one block.
  await run.menu(`Accept the ${AGREED} that are ready…`)
  await run.accept('Strong agreement on both sides, and the goals ask for it.', AGREED)
  await expect.poll(() => decided(nora, id)).toBe(AGREED)

  // One is swayed by the discussion, one stays split, one is parked, one is decided near enough.
  await run.show(SWAYED?.name ?? '', 'Target')
  await run.open(2).click()
  for (const { person } of voters) await expect(person.heading(SWAYED?.name ?? '')).toBeVisible()
  for (const { person } of voters) {
    await person.choose({ level: 3, scope: 'System' })
    await person.page.getByRole('textbox', { name: 'What changed your mind?' }).fill('Heard both sides.')
    await person.send.click()
    await expect(person.receipt).toContainText(/Received \d\d:\d\d/)
  }
  await run.reveal.click()
  await run.records({ why: 'The middle is what the line can carry.' })
  await run.show(SPLIT?.name ?? '', 'Target')
  await run.open(2).click()
  for (const { person } of voters) {
    await expect(person.heading(SPLIT?.name ?? '')).toBeVisible()
    await person.page.getByRole('button', { name: /^Keep / }).click()
    await expect(person.receipt).toContainText(/Received \d\d:\d\d/)
  }
  await run.reveal.click()
  await run.records({ level: 3, scope: 'System', why: 'Both positions stand; this is what we do meanwhile.' })
  await expect(chief.page.getByText('Stable disagreement').first()).toBeVisible()
  await run.show(UNKNOWN?.name ?? '', 'Target')
  await run.park('Nobody knows what the supplier delivers.')
  await run.show(NEARLY?.name ?? '', 'Target')
  await run.records({ why: 'Close enough; both can live with it.' })
  await expect.poll(() => decided(nora, id)).toBe(PRACTICES.length - 1)

  // The current pass is run by Kaya.
  await kaya.page.goto(`${server.origin}/a/${id}/run`)
  const second = new RunPage(kaya.page)
  await second.pass('Current')
  await second.menu(`Open all ${PRACTICES.length} current questions at once`)
  await Promise.all(voters.map(({ person, group }) => answersAll(person, group, 'current', PRACTICES.length)))
  for (const delegate of delegates)
    await expect.poll(() => delegate.receivedIn(question('current', PRACTICES.length - 1), 1)).toBe(true)
  await second.menu(`Reveal all ${PRACTICES.length} that have answers`)
  await second.menu(/^Accept the \d+ that are ready…$/)
  const readyNow = PRACTICES.length - 1
  await second.accept('That is how it is today.', readyNow)
  await expect.poll(() => decided(nora, id)).toBe(2 * PRACTICES.length - 2)

  // Kaya has to go, and Nora's browser dies. Jonas takes over, and everybody is told.
  await kaya.page.context().close()
  await chief.page.context().close()
  const takeOver = jonas.page.getByRole('button', { name: 'Take over' })
  await expect(takeOver).toBeVisible({ timeout: 120_000 })
  await takeOver.click()
  await jonas.page.getByRole('dialog').getByRole('button', { name: 'Take over' }).click()
  await expect(tomasz.page.getByText('Jonas takes over as facilitator')).toBeVisible()
  await expect(jonas.page.getByText('You facilitate now.')).toBeVisible({ timeout: 60_000 })
  await jonas.page.goto(`${server.origin}/a/${id}/run`)
  const third = new RunPage(jonas.page)
  await third.show(NEARLY?.name ?? '', 'Current')
  await third.records({ why: 'Between one and two; two by the books.' })

  // He closes the workshop. All see the same record, and the log proves it.
  await jonas.page.goto(`${server.origin}/a/${id}/overview`)
  await jonas.page.getByRole('button', { name: 'Close workshop' }).click()
  await jonas.page.getByRole('dialog').getByRole('button', { name: 'Freeze workshop' }).click()
  for (const { person } of voters.filter(({ person }) => person !== jonas))
    await expect(person.page.getByText('This workshop is frozen', { exact: false })).toBeVisible()
  const [one, ...others] = delegates
  for (const other of others) await expect.poll(() => other.roomDigest()).toBe(one?.roomDigest())
  const log = await nora.call<{ verified: boolean; events: { type: string }[] }>('GET', `/assessments/${id}/log`)
  expect(log.verified).toBe(true)
  const state = await nora.call<Record<'ledger', { outcome: string; round: number }[]>>('GET', `/assessments/${id}`)
  expect(state.ledger).toHaveLength(2 * PRACTICES.length - 1)
  expect(state.ledger.filter(({ outcome }) => outcome === 'stable-disagreement')).toHaveLength(1)
  expect(state.ledger.filter(({ round }) => round === 2)).toHaveLength(2)
  for (const delegate of delegates) delegate.leave()
})

async function decided(nora: { call<T>(method: string, path: string): Promise<T> }, id: string): Promise<number> {
  const { ledger } = await nora.call<{ ledger: unknown[] }>('GET', `/assessments/${id}`)
  return ledger.length
}

/** A phone at the edge of the network: 150 kB/s and 300 ms to the server. */
async function slowDown({ page }: Attendee): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 150_000,
    uploadThroughput: 75_000,
  })
}
