/** The parts of the OpenID provider that tests start; the package brings no types. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  export default class Provider {
    constructor(issuer: string, configuration: object)
    callback(): RequestListener
    on(event: 'server_error', listener: (context: unknown, error: Error) => void): this
  }
}
