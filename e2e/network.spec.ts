import { networkInterfaces } from 'node:os'
import { createWorkshop, expect, PHONE, test } from './fixtures'
import { OwnServer } from './own-server'
import { ownerOf } from './owner'

const question = 'target:access-control'
const address = Object.values(networkInterfaces())
  .flatMap((known) => known ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address

test('on plain http at an address in the local network people join, vote and see the reveal', async ({
  newContext,
}) => {
  test.skip(address === undefined, 'This machine has no address but loopback')
  const server = await OwnServer.start(() => ({ HOST: '0.0.0.0' }))
  try {
    const origin = `http://${address}:${server.port}`
    expect(server.printed).toContain(origin)
    const nora = await ownerOf(origin, OwnServer.SETUP_KEY)
    const workshop = await createWorkshop(origin, nora, newContext, 'Line 4')
    const mei = await workshop.join('Mei', { group: 'technical', device: PHONE })
    expect(await mei.page.evaluate(() => window.isSecureContext)).toBe(false)
    const chief = await workshop.facilitator('people')
    await expect(chief.page.getByRole('region', { name: 'Technical' }).getByText('Mei')).toBeVisible()
    const business = chief.page.getByRole('region', { name: 'Business' })
    await business.getByRole('button', { name: 'Show link and code' }).click()
    await expect(business.getByRole('img', { name: 'QR code to join: Business' })).toBeVisible()
    await expect(business.getByText(`or type at ${address}:${server.port}/join`)).toBeVisible()
    await business.getByRole('button', { name: 'Copy link' }).click()
    await expect(business.getByRole('button', { name: 'Copied' })).toBeVisible()

    await nora.command(workshop.id, { type: 'open', questions: [question] })
    await mei.vote({ level: 2, scope: 'Industry', reason: 'The plant next door does the same.' })
    await expect(mei.receipt).toContainText(/Received \d\d:\d\d/)
    await nora.command(workshop.id, { type: 'reveal', questions: [question] })
    await expect(mei.chart()).toHaveAccessibleName(/1 vote\. .*Technical: 1 for 2 Ad hoc/)
  } finally {
    await server.dispose()
  }
})
