import { describe, expect, test } from 'vitest'
import type { RoomView } from '#model/room'
import { bottlingLine, resultOf, untouchedLine } from '#model/sample-line'
import { cellOf, csvOf } from './csv'

/** An independent RFC 4180 reader. */
function parse(csv: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const text = csv.replace(/^\uFEFF/, '')
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? ''
    if (quoted && char === '"' && text[i + 1] === '"') {
      cell += '"'
      i++
    } else if (char === '"') quoted = !quoted
    else if (!quoted && (char === ',' || char === '\n')) {
      rows.at(-1)?.push(cell)
      cell = ''
      if (char === '\n') rows.push([])
    } else if (quoted || char !== '\r') cell += char
  }
  const [head = [], ...body] = rows.slice(0, -1)
  for (const row of body) expect(row).toHaveLength(head.length)
  return body.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
}

function withRationale(rationale: string): RoomView {
  const view = bottlingLine()
  return { ...view, ledger: view.ledger.map((decision, i) => (i === 0 ? { ...decision, rationale } : decision)) }
}

function firstDecision(view: RoomView) {
  return parse(csvOf(view)).find((row) => row.decision === 'D-001')
}

describe('a cell', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '\n=1', '＝1', '－1', '\uFEFF=1'])(
    'that a spreadsheet would run (%j) becomes text',
    (text) => {
      expect(cellOf(text).replace(/^"/, '').startsWith("'")).toBe(true)
    },
  )

  test('keeps text that only contains such a sign', () => {
    expect(cellOf('level 3 = consistent')).toBe('level 3 = consistent')
  })

  test('doubles quotes, and quotes commas and line ends', () => {
    expect(cellOf('say "no", twice\nplease')).toBe('"say ""no"", twice\nplease"')
  })

  test('stays a number, with a point and without false precision', () => {
    expect([cellOf(0), cellOf(0.123456789), cellOf(3)]).toEqual(['0', '0.1235', '3'])
  })

  test('is empty where nothing is known', () => {
    expect([cellOf(null), cellOf(undefined), cellOf(false)]).toEqual(['', '', 'no'])
  })
})

describe('the CSV of a room', () => {
  test('begins with a byte order mark and ends each line with CRLF', () => {
    const csv = csvOf(untouchedLine())
    expect(csv.startsWith('\uFEFFkind,pass,')).toBe(true)
    expect(csv.endsWith('superseded_by\r\n')).toBe(true)
  })

  test.each([
    'He said "stop", then left;\nthe line went on.',
    '依赖供应商，没有备用方案。',
    'الخط يتوقف مرتين في السنة',
    'one\r\ntwo',
    "it's ours, isn't it",
  ])('gives a rationale back as it was written: %j', (rationale) => {
    expect(firstDecision(withRationale(rationale))?.rationale).toBe(rationale)
  })

  test('defuses a formula in a rationale', () => {
    expect(firstDecision(withRationale('=HYPERLINK("http://x.example","y")'))?.rationale).toBe(
      '\'=HYPERLINK("http://x.example","y")',
    )
  })

  test('has one row for each decision, replaced ones too', () => {
    const view = bottlingLine()
    const rows = parse(csvOf(view)).filter((row) => row.kind === 'decision')
    expect(rows).toHaveLength(view.ledger.length)
    expect(rows.find((row) => row.superseded_by !== '')?.practice_id).toBe('product-supply-chain-risk-management')
  })

  test('has one row for each settled round, with its counts', () => {
    const rounds = parse(csvOf(bottlingLine())).filter(
      (row) => row.kind === 'round' && row.pass === 'target' && row.practice_id === 'access-control',
    )
    expect(rounds.map((row) => [row.round, row.n, row.level_2, row.level_3])).toEqual([
      ['1', '12', '6', '4'],
      ['2', '12', '5', '4'],
    ])
  })

  test('names the dissent with its group and nobody', () => {
    const row = parse(csvOf(bottlingLine())).find((each) => each.practice_id === 'threat-modeling' && each.dissent)
    expect(row?.dissent).toBe('technical: 3 needs a tool and training; 2 is what we can keep alive.')
  })

  test('has nothing of an open round, also where votes are shown live', () => {
    const view = bottlingLine()
    const open = 'current:event-detection-and-response-plan' as const
    const live = {
      ...view,
      results: { ...view.results, [open]: [resultOf(1, [{ comprehensiveness: 4, scope: 3 }])] },
    }
    expect(csvOf(live)).toBe(csvOf(view))
    expect(parse(csvOf(live)).some((row) => row.pass === 'current' && row.practice_id?.startsWith('event-'))).toBe(
      false,
    )
  })

  test('leaves withheld numbers empty and never writes 0 for them', () => {
    const view = bottlingLine()
    const question = 'target:threat-modeling' as const
    const withheld = { all: null, business: null, technical: null }
    const [shown = resultOf(1, [])] = view.results[question] ?? []
    const hidden = { ...shown, comprehensiveness: withheld, scope: withheld, map: null, dontKnow: withheld }
    const rows = parse(csvOf({ ...view, results: { ...view.results, [question]: [hidden] } }))
    const row = rows.find((each) => each.kind === 'round' && each.practice_id === 'threat-modeling')
    expect([row?.n, row?.level_0, row?.level_3, row?.agreement, row?.dont_know]).toEqual(['', '', '', '', ''])
    expect(row?.agreement_label).toBe('not-shown')
  })
})
