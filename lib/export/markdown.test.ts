import { describe, expect, test } from 'vitest'
import type { Decision } from '#model/decision'
import type { RoomView } from '#model/room'
import { bottlingLine, untouchedLine } from '#model/sample-line'
import { escapeMarkdown, markdownRecords, markdownOf as writtenIn } from './markdown'

const markdownOf = (view: RoomView) => writtenIn(view, 'en-GB')

function recordWith(changes: Partial<Decision>): string {
  const view = bottlingLine()
  return markdownOf({ ...view, ledger: view.ledger.slice(0, 1).map((decision) => ({ ...decision, ...changes })) })
}

describe("people's texts", () => {
  test.each([
    ['# no heading', '\\# no heading'],
    ['*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['[click](javascript:alert(1))', '\\[click\\](javascript:alert(1))'],
    ['1. no list', '1\\. no list'],
    ['- no list\n+ nor this', '\\- no list\\\n\\+ nor this'],
    ['===', '\\==='],
    ['a | b', 'a \\| b'],
    ['back\\slash', 'back\\\\slash'],
    ['&lt;', '\\&lt;'],
    ['    no code', 'no code'],
  ])('%j stay text', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })

  test('keep their paragraphs and lines', () => {
    expect(escapeMarkdown('one\r\ntwo\n\n\n\nthree')).toBe('one\\\ntwo\n\nthree')
  })

  test('keep their script', () => {
    expect(escapeMarkdown('依赖供应商 الخط')).toBe('依赖供应商 الخط')
  })
})

describe('the Markdown of a room', () => {
  test('has one section for each decision', () => {
    const view = bottlingLine()
    const sections = markdownOf(view).match(/^## D-\d{3} /gm)
    expect(sections).toHaveLength(view.ledger.length)
  })

  test('says the level with its name, and the round with its counts', () => {
    const text = recordWith({})
    expect(text).toContain('## D-001 Security Program Management, target')
    expect(text).toContain('- Decided: 3 Consistent, Industry')
    expect(text).toContain('votes for levels 0 to 4: ')
  })

  test('quotes a dissent with its group, over several lines', () => {
    const text = recordWith({
      dissent: [{ text: 'First line\n# second', at: '2026-10-14T14:00:00.000Z', group: 'technical' }],
    })
    expect(text).toContain('> First line\\\n> \\# second\n>\n> technical')
  })

  test('links plain evidence addresses and no others', () => {
    const text = recordWith({ evidence: ['https://plant.example/a?b=1', 'https://x.example/<script>'] })
    expect(text).toContain('- <https://plant.example/a?b=1>')
    expect(text).toContain('- https://x.example/\\<script\\>')
  })

  test('a title stays one heading whatever it contains', () => {
    const view = untouchedLine()
    const text = markdownOf({ ...view, assessment: { ...view.assessment, title: 'Line\n# 4' } })
    expect(text.startsWith('# Line # 4\n\n')).toBe(true)
  })

  test('says that a workshop is fictional, a draft or frozen', () => {
    const view = bottlingLine()
    expect(markdownOf(view)).toContain('A fictional workshop.')
    expect(markdownOf(view)).toContain('Phase: draft, not frozen')
    expect(markdownOf({ ...view, assessment: { ...view.assessment, phase: 'frozen' } })).toContain('Phase: frozen')
  })

  test('an empty ledger says so', () => {
    expect(markdownOf(untouchedLine())).toContain('Nothing is decided yet.')
  })

  test('the words around people’s texts are German for who reads German', () => {
    const text = writtenIn(bottlingLine(), 'de')
    expect(text).toContain('Ein fiktiver Workshop.')
    expect(text).toMatch(/^## D-001 .+, Soll$/m)
    expect(text).toMatch(/^- Runde: 1; Stimmen für die Stufen 0 bis 4: /m)
  })
})

describe('the records as files', () => {
  test('are one for each decision, named by number and question, and a list of them', () => {
    const view = bottlingLine()
    const [readme, ...files] = markdownRecords(view, 'en-GB')
    expect(readme?.name).toBe('README.md')
    expect(files).toHaveLength(view.ledger.length)
    for (const [at, { number, question }] of view.ledger.entries()) {
      const name = `${number}-${question.replace(':', '-')}.md`
      expect(files[at]?.name).toBe(name)
      expect(files[at]?.text).toMatch(new RegExp(`^# ${number} `))
      expect(readme?.text).toContain(`- [${number}](${name}) `)
    }
  })

  test('hold what the one file holds of each decision, a heading higher, and have its day', () => {
    const view = bottlingLine()
    const [, record] = markdownRecords(view, 'en-GB')
    const [section = ''] = record?.text.split('\n\n---\n') ?? []
    expect(section).toContain('\n## Rationale\n')
    expect(markdownOf(view)).toContain(section.replaceAll(/^#/gm, '##'))
    expect(record?.at).toBe(view.ledger[0]?.at)
  })

  test('of nothing decided are a README that says so', () => {
    const files = markdownRecords(untouchedLine(), 'en-GB')
    expect(files).toMatchObject([{ name: 'README.md', at: null }])
    expect(files[0]?.text).toContain('Nothing is decided yet.')
  })
})
