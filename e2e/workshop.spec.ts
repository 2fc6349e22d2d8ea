import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { Attendee, RunPage } from './attendee'
import { expect, PHONE, test } from './fixtures'
import { listenTo } from './heard'
import { signInAsOwner } from './owner'

const practice = 'Access Control'
const reasons = {
  Amara: 'Contractors keep their rights after the job is done.',
  Jonas: 'Our customers ask for proof of every change.',
  Mei: 'The gateway knows a single account today.',
  Tomasz: 'Certificates for each device are within reach.',
}

/** The link that a press of "Copy link" puts into the clipboard, as a path of the server under test. */
async function copiedLink(page: Page, group: string): Promise<string> {
  const card = page.getByRole('region', { name: group })
  await card.getByRole('button', { name: 'Show link and code' }).click()
  await card.getByRole('button', { name: 'Copy link' }).click()
  return new URL(await page.evaluate(() => navigator.clipboard.readText())).pathname
}

test('from an invite link to a recorded decision, in five browsers at once', async ({ newContext, nora }) => {
  test.slow()
  const context = await newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  await signInAsOwner(context.request, nora.origin)
  const page = await context.newPage()
  const heardByNora = listenTo(page)

  // Nora makes a workshop and shows how to get in.
  await page.goto('/')
  await page.getByRole('link', { name: 'New workshop' }).first().click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Bottling line 4')
  await page.getByRole('textbox', { name: 'System under consideration' }).fill('Remote maintenance of line 4')
  await page.getByRole('textbox', { name: 'Goal 1' }).fill('No unplanned stop of the line')
  await page.getByRole('button', { name: 'Create workshop' }).click()
  await expect(page.getByRole('heading', { name: 'Nobody is in yet' })).toBeVisible()
  const id = /\/a\/([^/]+)\/people$/.exec(page.url())?.[1] ?? ''
  const chief = new Attendee('Nora', page)
  await chief.isLive()
  const links = { Business: await copiedLink(page, 'Business'), Technical: await copiedLink(page, 'Technical') }

  // Two of each side come in by the link, Mei on her phone.
  const joins = async (name: string, group: keyof typeof links, device = {}) => {
    const person = new Attendee(name, await (await newContext(device)).newPage())
    const heard = listenTo(person.page)
    await person.page.goto(links[group])
    await expect(person.page.getByText(`You join as: ${group}`)).toBeVisible()
    await person.page.getByRole('textbox', { name: 'Your name' }).fill(name)
    await person.page.getByRole('button', { name: 'Join' }).click()
    await person.isLive()
    await expect(page.getByRole('region', { name: group }).getByText(name)).toBeVisible()
    return Object.assign(person, { heard })
  }
  const amara = await joins('Amara', 'Business')
  const jonas = await joins('Jonas', 'Business')
  const mei = await joins('Mei', 'Technical', PHONE)
  const tomasz = await joins('Tomasz', 'Technical')
  const voters = [amara, jonas, mei, tomasz]
  await expect(page.getByRole('heading', { name: '4 people are in' })).toBeVisible()

  // The first question opens, and stands on every ballot by itself.
  await page.getByRole('link', { name: 'Start the workshop' }).click()
  const run = new RunPage(page)
  await run.show(practice, 'Target')
  await run.open(1).click()
  for (const person of voters) await expect(person.heading(practice)).toBeVisible()

  // Votes are received and counted for everybody, and seen by nobody.
  const firstVotes = [
    { person: amara, vote: { level: 4, scope: 'System', reason: reasons.Amara } },
    { person: jonas, vote: { level: 4, scope: 'System', reason: reasons.Jonas } },
    { person: mei, vote: { level: 1, scope: 'Industry', reason: reasons.Mei } },
    { person: tomasz, vote: { level: 2, scope: 'System', reason: reasons.Tomasz } },
  ] as const
  for (const [index, { person, vote }] of firstVotes.slice(0, 3).entries()) {
    await person.vote(vote)
    await expect(person.receipt).toContainText(/Received \d\d:\d\d/)
    for (const { person: voter } of firstVotes.slice(0, index + 1))
      await expect(voter.page.getByText(`${index + 1} of 4 answered.`)).toBeVisible()
  }
  await expect(run.turnout('Business')).toContainText('2 of 2')
  await expect(run.turnout('Technical')).toContainText('1 of 2')
  await expect(page.getByText("One person hasn't answered.")).toBeVisible()

  const windows = [{ name: 'Nora', page, heard: heardByNora }, ...voters]
  for (const window of windows) {
    const messages = window.heard.messages()
    const answers = await window.heard.answers()
    expect(messages.length, `${window.name} was sent something`).toBeGreaterThan(0)
    for (const [author, reason] of Object.entries(reasons)) {
      if (author === window.name) continue
      expect(messages, `what the socket told ${window.name}`).not.toContain(reason)
      expect(answers, `what HTTP told ${window.name}`).not.toContain(reason)
      await expect(window.page.getByText(reason)).toHaveCount(0)
    }
    // Nobody is told a level or a scope either: no answer, and no result, has crossed a socket.
    if (window.name === 'Nora' || window.name === 'Tomasz') expect(messages).not.toContain('comprehensiveness')
    await expect(window.page.getByRole('img', { name: /votes?\. .*(Business|Technical):/ })).toHaveCount(0)
  }

  await tomasz.vote(firstVotes[3].vote)
  await expect(tomasz.receipt).toContainText(/Received \d\d:\d\d/)

  // The reveal shows in the windows that are open.
  await run.reveal.click()
  const firstRound = /Level, 4 votes\. Business: 2 for 4 Formalized\. Technical: 1 for 1 Minimum, 1 for 2 Ad hoc\./
  for (const { page: window } of windows) {
    await expect(window.getByRole('img', { name: firstRound }).first()).toBeVisible()
    for (const reason of Object.values(reasons)) await expect(window.getByText(reason).first()).toBeVisible()
  }
  // Listening would have heard it: now it does.
  for (const { heard } of windows) {
    expect(heard.messages()).toContain('comprehensiveness')
    expect(heard.messages()).toContain(reasons.Tomasz)
  }
  await expect(mei.page.getByText('You: 1 Minimum, Industry')).toBeVisible()
  await expect(tomasz.page.getByText('Mei')).toHaveCount(0)

  // Another round; the first is kept.
  await run.open(2).click()
  await expect(amara.page.getByText('Round 2. Keep your vote or choose again.')).toBeVisible()
  await expect(mei.page.getByText('yours in round 1').first()).toBeVisible()
  await amara.page.getByRole('button', { name: 'Keep 4 Formalized, System' }).click()
  await jonas.vote({ level: 3, scope: 'System' })
  await mei.vote({ level: 3, scope: 'System' })
  await tomasz.vote({ level: 3, scope: 'System' })
  for (const person of voters) await expect(person.receipt).toContainText(/Received \d\d:\d\d/)
  await run.reveal.click()
  const secondRound =
    /Level, 4 votes\. Business: 1 for 3 Consistent, 1 for 4 Formalized\. Technical: 2 for 3 Consistent\./
  for (const { page: window } of windows) {
    await expect(window.getByRole('img', { name: secondRound }).first()).toBeVisible()
    await expect(window.getByText(/Grey outline: round 1/).first()).toBeVisible()
  }

  // The decision, with its rationale, for the target and for today.
  const why = 'Contractors come and go, so rights have to end with the work order.'
  const whyToday = 'One shared account on the gateway.'
  await run.decide.click()
  await run.decision.level(3).check()
  await run.decision.scope('System').check()
  await run.decision.why.fill(why)
  await run.decision.record.click()
  for (const { page: window } of windows) {
    await expect(window.getByText('D-001').first()).toBeVisible()
    await expect(window.getByText(why).first()).toBeVisible()
  }
  await run.show(practice, 'Current')
  await run.decide.click()
  await run.decision.level(1).check()
  await run.decision.scope('Industry').check()
  await run.decision.why.fill(whyToday)
  await run.decision.record.click()
  for (const { page: window } of windows) {
    await expect(window.getByText('D-002').first()).toBeVisible()
    await expect(window.getByText(whyToday).first()).toBeVisible()
  }

  // The gap, for whoever looks.
  const gap = /Access Control: current 1 Minimum, target 3 Consistent/
  await tomasz.page.goto(`/a/${id}/overview`)
  await page.goto(`/a/${id}/overview`)
  for (const window of [page, tomasz.page]) {
    await expect(window.getByRole('img', { name: gap })).toBeVisible()
    await expect(window.getByRole('row', { name: new RegExp(practice) })).toContainText('+2')
  }

  // What is taken away says the same.
  await page.goto(`/a/${id}/decisions`)
  const files = { JSON: '', CSV: '' }
  for (const format of ['JSON', 'CSV'] as const) {
    await page.getByRole('button', { name: 'Download record' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: format }).click()
    files[format] = await readFile(await (await download).path(), 'utf8')
    await page.keyboard.press('Escape')
  }
  const { content } = JSON.parse(files.JSON)
  const told = content.questions['target:access-control']
  expect(told.decision).toBe('D-001')
  expect(content.ledger[0]).toMatchObject({ rationale: why, rating: { comprehensiveness: 3, scope: 3 } })
  expect(content.gaps['access-control']).toMatchObject({ comprehensiveness: 2, scope: 1, status: 'gap' })
  expect(told.rounds).toHaveLength(2)
  expect(told.rounds[0].reasons.map(({ text }: { text: string }) => text).toSorted()).toEqual(
    Object.values(reasons).toSorted(),
  )
  for (const reason of told.rounds[0].reasons) expect(reason).not.toHaveProperty('name')
  const rows = files.CSV.trim().split(/\r?\n/)
  expect(rows.some((row) => row.includes('D-001') && row.includes(practice) && row.includes(why))).toBe(true)
  expect(rows.some((row) => row.includes('D-002'))).toBe(true)
  expect(rows.filter((row) => row.includes(practice)).length).toBeGreaterThanOrEqual(4)

  // All of it is kept: after loading again every window shows the same.
  await page.reload()
  await expect(page.getByText(why).first()).toBeVisible()
  for (const person of [amara, jonas, mei]) {
    await person.page.reload()
    await person.isLive()
    await expect(person.page.getByText(whyToday)).toBeVisible()
  }
  await tomasz.page.reload()
  await expect(tomasz.page.getByRole('img', { name: gap })).toBeVisible()
  await page.goto(`/a/${id}/run`)
  await run.show(practice, 'Target')
  await expect(page.getByText(why).first()).toBeVisible()
  await expect(page.getByRole('img', { name: secondRound }).first()).toBeVisible()
  await expect(page.getByText(/Grey outline: round 1/).first()).toBeVisible()
})
