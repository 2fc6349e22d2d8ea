/** Anything JSON can hold; keys that are undefined don't exist. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * The RFC 8785 form of a value: one text for equal values, so that a digest of it says that they are equal.
 *
 * JSON.stringify already writes numbers and strings as the RFC asks; only the order of keys is left, by UTF-16 units.
 * @throws TypeError for a number that JSON has no form for
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('JSON has no form for this number')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = value as Readonly<Record<string, Json | undefined>>
  let text = ''
  // Without a rule of its own, `sort` goes by UTF-16 units, and is faster.
  for (const key of Object.keys(members).sort()) {
    const item = members[key]
    if (item !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(item)}`
  }
  return `{${text}}`
}
