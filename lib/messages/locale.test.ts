import { describe, expect, it } from 'vitest'
import { localeOf, localeOfHeaders } from './locale'

describe('the language of an answer', () => {
  it('is the chosen one, whatever the browser asks for', () => {
    expect(localeOf('de', 'en-GB,en')).toBe('de')
    expect(localeOf('en-GB', 'de')).toBe('en-GB')
  })

  it('is the first of ours in the order of the browser’s wishes', () => {
    expect(localeOf(null, 'de-AT,de;q=0.9,en;q=0.8')).toBe('de')
    expect(localeOf(null, 'fr-FR, en-US;q=0.5, de;q=0.7')).toBe('de')
    expect(localeOf(null, 'cs, EN;q=0.3')).toBe('en-GB')
  })

  it('is English for everybody else, and where the header makes no sense', () => {
    for (const accepted of [null, '', '*', 'de;q=0', 'fr', ';;,,q=,', 'de;q=x']) {
      expect(localeOf(undefined, accepted)).toBe('en-GB')
    }
    expect(localeOf('../de', 'fr')).toBe('en-GB')
  })

  it('is found in a request beside other cookies', () => {
    const headers = new Headers({ cookie: 'a=1; plumbline-language=de; b=2', 'accept-language': 'en' })
    expect(localeOfHeaders(headers)).toBe('de')
    expect(localeOfHeaders(new Headers({ cookie: 'not-plumbline-language=de' }))).toBe('en-GB')
  })
})
