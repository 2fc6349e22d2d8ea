import { expect, test } from 'vitest'
import { readTemplate } from './read-template'
import { jsonSchemaOf } from './schemas'
import { writeTemplate } from './write-template'

const PROFILE = `format: plumbline-profile/1
name: Shops
targets:
  access-control:
    comprehensiveness: 3
    scope: 2
  physical-protection: { comprehensiveness: 0 }
`

const errorsOf = (text: string, kind: 'profile' | 'pack' = 'profile') => {
  const reading = readTemplate(kind, text)
  return reading.ok ? [] : reading.errors
}

test('a profile is read from YAML and from JSON, and written back as it was', () => {
  const reading = readTemplate('profile', PROFILE)
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  expect(reading.content).toMatchObject({ name: 'Shops', targets: { 'physical-protection': { comprehensiveness: 0 } } })
  for (const as of ['yaml', 'json'] as const) {
    const file = writeTemplate('profile', reading.content, as)
    expect(readTemplate('profile', file)).toEqual(reading)
  }
})

test.each([
  [
    'a level that is none',
    PROFILE.replace('comprehensiveness: 3', 'comprehensiveness: 7'),
    5,
    'targets.access-control.comprehensiveness',
  ],
  [
    'a scope at level 0',
    PROFILE.replace('{ comprehensiveness: 0 }', '{ comprehensiveness: 0, scope: 1 }'),
    7,
    'targets.physical-protection.scope',
  ],
  ['no scope at level 3', PROFILE.replace('    scope: 2\n', ''), 4, 'targets.access-control'],
  ['a practice that is none', PROFILE.replace('access-control', 'acces-control'), 4, 'targets.acces-control'],
  ['a key that nothing reads', PROFILE.replace('name: Shops', 'name: Shops\ncolour: red'), 3, 'colour'],
  ['no name', PROFILE.replace('name: Shops\n', ''), 1, 'name'],
])('%s is told with its line', (_case, text, line, path) => {
  expect(errorsOf(text)).toEqual([expect.objectContaining({ line, path })])
})

test('what is no YAML is told with its line, too', () => {
  expect(errorsOf('name: "Shops\ntargets: {}\n')[0]).toMatchObject({ path: '' })
  expect(errorsOf('name: Shops\n\ttargets: {}\n')[0]).toMatchObject({ line: 2 })
  expect(errorsOf('{ "name": "Shops",\n  "targets": { "access-control": 3 } }')).toMatchObject([
    { line: 2, path: 'targets.access-control' },
  ])
})

test('a file of another kind, a newer one, and one full of aliases are told to be that', () => {
  expect(errorsOf(PROFILE, 'pack')).toMatchObject([
    { line: 1, path: 'format', message: expect.stringContaining('plumbline-pack/1') },
  ])
  expect(errorsOf(PROFILE.replace('/1', '/2'))[0]?.message).toContain('newer Plumbline')
  const bomb = `a: &a [x]\nb: [${Array.from({ length: 30 }, () => '*a').join(', ')}]\nname: x\n`
  expect(errorsOf(bomb)[0]?.message).toContain('aliases')
})

test.each([
  ['twenty thousand keys', Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join('\n')],
  ['a table in one line', `{${Array.from({ length: 20_000 }, (_, at) => `k${at}`).join(',')}}`],
  ['lists in lists', '['.repeat(100_000)],
  ['dashes', '- '.repeat(90_000)],
  ['documents', '--- a\n'.repeat(20_000)],
])('a file that would keep everybody waiting is refused before it is read: %s', (_case, text) => {
  expect(errorsOf(text)).toMatchObject([{ line: 1, message: expect.stringContaining('entries') }])
})

test('the published schemas say which fields go together', () => {
  expect(JSON.stringify(jsonSchemaOf('profile'))).toContain('"oneOf"')
  expect(jsonSchemaOf('pack')).toMatchObject({ title: 'Plumbline guidance pack', required: ['name', 'practices'] })
})
