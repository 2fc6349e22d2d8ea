/**
 * What a style element needs to be let in by the page's Content-Security-Policy: for libraries that make one. In the
 * browser only; a new document has a new one.
 */
export function styleNonce(): string {
  return document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? ''
}
