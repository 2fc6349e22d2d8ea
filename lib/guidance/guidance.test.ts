import { expect, test } from 'vitest'
import { LOCALES } from '#lib/messages/locale'
import { messages } from '#lib/messages/messages'
import { PRACTICES } from '#model/catalogue/catalogue'
import { PRACTICE_IDS } from '#model/practice'
import { guidanceIn } from './guidance'

test('English pages call the practices as the model does', () => {
  expect(messages.practices).toEqual(Object.fromEntries(PRACTICES.map(({ id, name }) => [id, name])))
})

test.each(LOCALES)(
  'the guidance has the same parts in every language, short enough for a small screen: %s',
  (locale) => {
    const guidance = guidanceIn(locale, 'whole')
    for (const practice of PRACTICES) {
      const { question, intent, levels, scope } = guidance[practice.id]
      expect(question, practice.id).toMatch(/\S\?$/)
      expect(question.length, question).toBeLessThanOrEqual(125)
      expect(intent).toMatch(/\S/)
      if (locale !== 'en-GB') expect(intent, practice.id).not.toBe(practice.intent)
      expect(scope).toEqual({ industry: expect.stringMatching(/\S/), system: expect.stringMatching(/\S/) })
      expect(levels.map(({ indicators }) => indicators.length)).toEqual(
        practice.levels.map(({ indicators }) => indicators.length),
      )
      for (const [index, { gist, summary }] of levels.entries()) {
        expect(gist).toMatch(/\S/)
        expect(gist.length, gist).toBeLessThanOrEqual(42)
        expect(summary === null).toBe(index === 0)
      }
    }
  },
)

test('a ballot gets the guidance without examples of evidence', () => {
  const guidance = guidanceIn('en-GB', 'ballot')
  expect(Object.keys(guidance)).toEqual(PRACTICE_IDS)
  expect(Object.values(guidance).every(({ levels }) => levels.every(({ indicators }) => indicators.length === 0))).toBe(
    true,
  )
})
