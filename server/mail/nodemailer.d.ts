/** The part of nodemailer that we use; the package brings no types. */
declare module 'nodemailer' {
  export interface Transport {
    verify(): Promise<true>
    sendMail(mail: {
      from: { name: string; address: string }
      to: { name: string; address: string }
      subject: string
      text: string
      headers: Record<string, string>
    }): Promise<unknown>
    close(): void
  }
  export function createTransport(options: {
    url: string
    pool: true
    maxConnections: number
    connectionTimeout: number
    greetingTimeout: number
    socketTimeout: number
    disableFileAccess: true
    disableUrlAccess: true
    tls: { minVersion: 'TLSv1.2' }
  }): Transport
}
