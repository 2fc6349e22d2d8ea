const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Bytes as base64url without padding (RFC 4648, section 5); the same in a browser and in Node. */
export function toBase64url(bytes: Uint8Array): string {
  let text = ''
  let i = 0
  for (; i + 2 < bytes.length; i += 3) {
    const bits = (at(bytes, i) << 16) | (at(bytes, i + 1) << 8) | at(bytes, i + 2)
    text += digit(bits >> 18) + digit(bits >> 12) + digit(bits >> 6) + digit(bits)
  }
  const left = bytes.length - i
  if (left === 0) return text
  const bits = (at(bytes, i) << 16) | (at(bytes, i + 1) << 8)
  return text + digit(bits >> 18) + digit(bits >> 12) + (left === 2 ? digit(bits >> 6) : '')
}

/** Beyond the end there are zeros. */
function at(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0
}

function digit(bits: number): string {
  return ALPHABET.charAt(bits & 63)
}

/** The other way round; null for anything that is no base64url. */
export function fromBase64url(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  for (let i = 0, at = 0; i < text.length; i += 4) {
    let bits = 0
    for (let j = 0; j < 4; j++) bits = (bits << 6) | Math.max(0, ALPHABET.indexOf(text[i + j] ?? 'A'))
    for (const shift of [16, 8, 0]) if (at < bytes.length) bytes[at++] = (bits >> shift) & 255
  }
  return bytes
}
