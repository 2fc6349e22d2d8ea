import type { Locale } from '#lib/messages/locale'
import { afterwards as nachher } from './de/afterwards'
import { consensus as einigkeit } from './de/consensus'
import { halfDayPage as halberTag, halfDayParts as teile } from './de/half-day'
import { keyboard as tasten } from './de/keyboard'
import { levels as stufen } from './de/levels'
import { model as modell } from './de/model'
import { prepare as vorbereiten } from './de/prepare'
import { privacy as verdeckt } from './de/privacy'
import { scope as zuschnitt } from './de/scope'
import { targetFirst as sollZuerst } from './de/target-first'
import { afterwards } from './en/afterwards'
import { consensus } from './en/consensus'
import { halfDayPage, halfDayParts } from './en/half-day'
import { keyboard } from './en/keyboard'
import { levels } from './en/levels'
import { model } from './en/model'
import { prepare } from './en/prepare'
import { privacy } from './en/privacy'
import { scope } from './en/scope'
import { targetFirst } from './en/target-first'
import type { HalfDayPart, LearnPage, LearnSlug } from './page'

/** What follows the summary of each page, in each language. For the server: no page sends more than its own. */
export const LEARN_PAGES: Record<Locale, Record<LearnSlug, LearnPage>> = {
  'en-GB': {
    model,
    levels,
    scope,
    'target-first': targetFirst,
    consensus,
    prepare,
    'half-day': halfDayPage,
    afterwards,
    privacy,
    keyboard,
  },
  de: {
    model: modell,
    levels: stufen,
    scope: zuschnitt,
    'target-first': sollZuerst,
    consensus: einigkeit,
    prepare: vorbereiten,
    'half-day': halberTag,
    afterwards: nachher,
    privacy: verdeckt,
    keyboard: tasten,
  },
}

export const HALF_DAY_PARTS: Record<Locale, Record<HalfDayPart, { title: string; text: string }>> = {
  'en-GB': halfDayParts,
  de: teile,
}
