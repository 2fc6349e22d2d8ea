import { createHmac } from 'node:crypto'

/**
 * The value of `Plumbline-Signature`: `t=<seconds since 1970>,v1=<hex>`, where v1 is HMAC-SHA256 of `<t>.<body>` under
 * the webhook's secret. The time is signed too, so that a receiver can refuse what is old.
 */
export function signatureOf(secret: string, seconds: number, body: string): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}

/**
 * A webhook's secret follows from the server's own: it is shown once, and stands in no database. A server with another
 * PLUMBLINE_SECRET signs with other ones.
 */
export function webhookSecret(serverSecret: string, webhook: string): string {
  return `whsec_${createHmac('sha256', serverSecret).update(`plumbline webhook ${webhook}`).digest('base64url')}`
}
