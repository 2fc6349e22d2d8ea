import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/**
 * Contrast of every pair of colours that meets on a page, by the formula of WCAG 2.2, in both themes.
 * The pairs and what they need come from the style guide: text 4.5, marks, borders and rings 3.
 */
const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

function tokensIn(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})\b/gi)].map(([, name = '', hex = '']) => [name, hex]),
  )
}

const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)')
const themes = {
  light: tokensIn(light.slice(light.indexOf(':root'), light.indexOf('}'))),
  dark: tokensIn(dark.slice(0, dark.indexOf('}'))),
}
type Theme = keyof typeof themes

function channel(value: number): number {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16)))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

/** Token, what it lies on, and the least contrast. */
type Pair = readonly [front: string, back: string, least: number]

const grounds = ['surface', 'canvas']
const wells = ['sunken', 'hover', 'selected']
const on = (front: string, backs: readonly string[], least: number): Pair[] =>
  backs.map((back) => [front, back, least] as const)

const TEXT: readonly Pair[] = [
  ...on('ink', [...grounds, ...wells, 'business-soft', 'technical-soft', 'divided-soft', 'danger-soft'], 7),
  ...on('muted', [...grounds, ...wells], 4.5),
  ...on('business', [...grounds, 'business-soft'], 4.5),
  ...on('technical', [...grounds, 'technical-soft'], 4.5),
  ...on('divided', [...grounds, 'divided-soft'], 4.5),
  ...on('danger', [...grounds, 'danger-soft'], 4.5),
  ...on('on-primary', ['primary', 'primary-hover'], 7),
  ...on('gap-line', grounds, 4.5),
  ...on('over-line', grounds, 4.5),
  ...[0, 1, 2, 3, 4].flatMap((step) => [
    ...on(`on-level-${step}`, [`level-${step}`], 4.5),
    ...on(`on-gap-${step}`, [`gap-${step}`], 4.5),
  ]),
  ...[1, 2, 3].flatMap((step) => on(`on-over-${step}`, [`over-${step}`], 4.5)),
]

const MARKS: readonly Pair[] = [
  ...on('axis', [...grounds, ...wells], 3),
  ...on('business', wells, 3),
  ...on('technical', wells, 3),
  ...on('divided', wells, 3),
  ...on('focus', [...grounds, ...wells], 3),
  ...on('primary', grounds, 3),
  ...on('gap-line', wells, 3),
  ...on('over-line', wells, 3),
]

describe.each(['light', 'dark'] as const)('in the %s theme', (theme: Theme) => {
  const token = (name: string): string => {
    const hex = themes[theme][name]
    if (!hex) throw new Error(`tokens.css has no --${name} for the ${theme} theme`)
    return hex
  }

  test.each(TEXT)('%s reads on %s with at least %d to 1', (front, back, least) => {
    expect(contrast(token(front), token(back))).toBeGreaterThanOrEqual(least)
  })

  test.each(MARKS)('the mark %s stands out on %s with at least %d to 1', (front, back, least) => {
    expect(contrast(token(front), token(back))).toBeGreaterThanOrEqual(least)
  })

  test('each step of a ramp is darker or lighter than the last, in one direction', () => {
    for (const ramp of ['level', 'gap']) {
      const steps = [0, 1, 2, 3, 4].map((step) => luminance(token(`${ramp}-${step}`)))
      const sorted = steps.toSorted((a, b) => a - b)
      expect(steps).toEqual(theme === 'light' ? sorted.toReversed() : sorted)
    }
  })
})

test('the computed numbers are those that the style guide prints', () => {
  const { light: day, dark: night } = themes
  expect(contrast(day.business ?? '', day.surface ?? '')).toBeCloseTo(5.0, 1)
  expect(contrast(night.technical ?? '', night.canvas ?? '')).toBeCloseTo(8.4, 1)
  expect(contrast(day.ink ?? '', day.surface ?? '')).toBeCloseTo(17.7, 1)
})

test('who chose the dark theme sees what a dark device shows', () => {
  const chosen = readFileSync(new URL('./dark.css', import.meta.url), 'utf8')
  const values = (block: string) => [...block.matchAll(/--[a-z0-9-]+:[^;]+;/g)].map(([value]) => value)
  expect(values(chosen)).toEqual(values(dark.slice(0, dark.indexOf('}'))))
})

test('the dark theme has a value of its own for every colour', () => {
  expect(Object.keys(themes.light).filter((name) => !(name in themes.dark))).toEqual([])
})
