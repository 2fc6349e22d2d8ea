import { describe, expect, test } from 'vitest'
import { LOCALES } from '#lib/messages/locale'
import { type Block, clockOf, HALF_DAY, halfDay, LEARN_SLUGS, type LearnPage } from './page'
import { HALF_DAY_PARTS, LEARN_PAGES } from './pages'

/** What two languages have in common: headings' ids, kinds of blocks and their sizes. */
function shapeOf(page: LearnPage) {
  const sizeOf = (block: Block) => {
    if (typeof block === 'string') return 'paragraph'
    if ('points' in block) return `points ${block.points.length}`
    if ('steps' in block) return `steps ${block.steps.length}`
    return `table ${block.head.length} ${block.rows.map((row) => row.length).join(' ')}`
  }
  return {
    sections: page.sections.map(({ id, blocks }) => [id, ...blocks.map(sizeOf)]),
    see: page.see,
    sources: page.sources,
  }
}

describe.each(LOCALES)('in %s', (locale) => {
  test.each(LEARN_SLUGS)('%s says as much as in English, in the same order', (slug) => {
    expect(shapeOf(LEARN_PAGES[locale][slug])).toEqual(shapeOf(LEARN_PAGES['en-GB'][slug]))
  })

  test('every row of a table has a cell for each column', () => {
    for (const slug of LEARN_SLUGS)
      for (const { blocks } of LEARN_PAGES[locale][slug].sections)
        for (const block of blocks)
          if (typeof block === 'object' && 'rows' in block)
            for (const row of block.rows) expect(row.length, slug).toBe(block.head.length)
  })

  test('the half day says every part', () => {
    expect(Object.keys(HALF_DAY_PARTS[locale])).toEqual(HALF_DAY.map(({ id }) => id))
  })
})

test('the half day is four hours without a hole', () => {
  const parts = halfDay()
  expect(parts.at(-1)?.to).toBe(240)
  expect(parts.map(({ from }) => from)).toEqual([0, ...parts.slice(0, -1).map(({ to }) => to)])
  expect(parts.slice(0, 3).map(({ from }) => clockOf(from))).toEqual(['0:00', '0:10', '0:25'])
})
