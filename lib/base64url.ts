const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Bytes as base64url without padding (RFC 4648, section 5); the same in a browser and in Node. */
export function toBase64url(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3)
    const bits = (a << 16) | (b << 8) | c
    const digits = [bits >> 18, (bits >> 12) & 63, (bits >> 6) & 63, bits & 63]
    text += digits
      .slice(0, Math.min(3, bytes.length - i) + 1)
      .map((digit) => ALPHABET[digit])
      .join('')
  }
  return text
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
