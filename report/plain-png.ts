/** One clear pixel: what programs show that know no SVG (Word before 2016). The finding beside each chart says it in words. */
export const PLAIN_PNG = {
  type: 'png' as const,
  data: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
}
