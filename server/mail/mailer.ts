import type { Letter } from './letters'

/** Sends letters through one mail server. */
export interface Mailer {
  /** Whether the mail server answers and takes us. Says nothing about any address. */
  ready(): Promise<boolean>
  /** Sends each letter by itself, so that nobody sees another's address. Resolves with the addresses that were refused. */
  send(letters: readonly Letter[]): Promise<string[]>
  /** Waits for what is on its way. */
  close(): Promise<void>
}

const SECONDS = 1_000

/**
 * A mailer for an `SMTP_URL`. Addresses are never logged: only how many failed, and the code of the server's answer.
 * @param host the name in our own sender address, where the URL's user isn't an address
 */
export async function createMailer({
  smtpUrl,
  host,
  log,
}: {
  smtpUrl: string
  host: string
  log: { warn(fields: object, message: string): void }
}): Promise<Mailer> {
  const { createTransport } = await import('nodemailer') // only where mail is set up
  const user = decodeURIComponent(new URL(smtpUrl).username)
  const from = { name: 'Plumbline', address: user.includes('@') ? user : `plumbline@${host}` }
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10 * SECONDS,
    greetingTimeout: 10 * SECONDS,
    socketTimeout: 30 * SECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
    tls: { minVersion: 'TLSv1.2' },
  })
  const underway = new Set<Promise<unknown>>()

  async function deliver({ to, subject, text }: Letter): Promise<string | null> {
    try {
      const headers = { 'Auto-Submitted': 'auto-generated' }
      // As an object an address is taken as it is: nothing in it is read as a second one.
      await transport.sendMail({ from, to: { name: '', address: to }, subject: oneLine(subject), text, headers })
      return null
    } catch (cause) {
      log.warn({ responseCode: responseCode(cause) }, 'a mail was not taken')
      return to
    }
  }

  return {
    async ready() {
      try {
        return await transport.verify()
      } catch (cause) {
        log.warn({ responseCode: responseCode(cause) }, 'the mail server is not ready')
        return false
      }
    },
    async send(letters) {
      const sending = Promise.all(letters.map(deliver))
      underway.add(sending)
      const refused = await sending
      underway.delete(sending)
      return refused.filter((address) => address !== null)
    },
    async close() {
      await Promise.all(underway)
      transport.close()
    },
  }
}

/** A subject is one line: what people called their workshop can't become another header. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

function responseCode(cause: unknown): unknown {
  if (!(cause instanceof Error)) return null
  return Reflect.get(cause, 'responseCode') ?? Reflect.get(cause, 'code') ?? null
}
