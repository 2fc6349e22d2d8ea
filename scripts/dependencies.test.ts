import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const read = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8')

test('every dependency is in the table with its licence and job, and nothing else is', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'))
  const grouped = (name: string) => (name.startsWith('@types/') ? '@types/*' : name)
  const used = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)].map(grouped))
  const rows = read('docs/decisions/dependencies.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
  const listed = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1]))
  expect(listed.toSorted()).toEqual([...used].toSorted())
})
