import type { SqlValue } from './database'

/**
 * Refuses what one of the two databases would take amiss: SQLite's binding cuts text at a NUL character and ends the
 * whole process over a boolean, PostgreSQL refuses both. So both refuse alike, before anything is sent.
 */
export function checkedParameters(parameters: readonly unknown[]): SqlValue[] {
  return parameters.map(checkedParameter)
}

function checkedParameter(value: unknown, index: number): SqlValue {
  if (value === null || value instanceof Uint8Array) return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  if (typeof value === 'string' && !value.includes('\0')) return value
  throw new TypeError(`SQL parameter $${index + 1} is neither text without NUL, nor an integer, bytes or null`)
}
