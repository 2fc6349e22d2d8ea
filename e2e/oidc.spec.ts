import { once } from 'node:events'
import { createServer } from 'node:http'
import Provider from 'oidc-provider'
import { expect, test } from './fixtures'
import { OwnServer } from './own-server'
import { ownerOf } from './owner'

const CLIENT = { client_id: 'plumbline', client_secret: 'client-secret' }

/** A real OpenID provider on a free port, which lets anybody in under the name they give. */
async function startProvider(callback: () => string) {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port')
  const issuer = `http://127.0.0.1:${address.port}`
  return {
    issuer,
    /** The client's address is known only once our own server has its port. */
    serve() {
      const provider = new Provider(issuer, {
        clients: [{ ...CLIENT, redirect_uris: [callback()] }],
        pkce: { required: () => true },
        features: { devInteractions: { enabled: true } },
        conformIdTokenClaims: false,
        cookies: { keys: ['a key for tests'] },
        claims: { openid: ['sub'], profile: ['name'] },
        findAccount: (_: unknown, id: string) => ({
          accountId: id,
          claims: () => ({ sub: id, name: `${id} of the plant` }),
        }),
      })
      server.on('request', provider.callback())
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

test('people of an organisation sign in with its button, and are the same person the next time', async ({
  newContext,
}) => {
  let callback = ''
  const provider = await startProvider(() => callback)
  const server = await OwnServer.start((origin) => {
    callback = `${origin}/api/auth/callback/oidc`
    provider.serve()
    return {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.client_id,
      OIDC_CLIENT_SECRET: CLIENT.client_secret,
      OIDC_NAME: 'the plant',
    }
  })
  try {
    await ownerOf(server.origin, OwnServer.SETUP_KEY)
    const signIn = async () => {
      const page = await (await newContext()).newPage()
      await page.goto(`${server.origin}/sign-in`)
      await page.getByRole('button', { name: 'Sign in with the plant' }).click()
      await page.getByPlaceholder('Enter any login').fill('quinn')
      await page.getByPlaceholder('and password').fill('any')
      await page.getByRole('button', { name: 'Sign-in' }).click()
      await page.getByRole('button', { name: 'Continue' }).click()
      await expect(page.getByRole('link', { name: 'quinn of the plant, account' })).toBeVisible()
      return page
    }
    const first = await signIn()
    await first.getByRole('link', { name: 'New workshop' }).click()
    await first.getByRole('textbox', { name: 'Title' }).fill('Line of Quinn')
    await first.getByRole('textbox', { name: 'System under consideration' }).fill('Line 4')
    await first.getByRole('button', { name: 'Create workshop' }).click()
    await expect(first.getByRole('heading', { name: 'Nobody is in yet' })).toBeVisible()
    const second = await signIn()
    await expect(second.getByText('Line of Quinn')).toBeVisible()
  } finally {
    await server.dispose()
    provider.close()
  }
})
