/** The themes somebody can choose; who chooses none sees what their device prefers. */
export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Where a browser keeps the theme that somebody chose. It holds one of THEMES and nothing about the person. */
export const THEME_COOKIE = 'plumbline-theme'

/** The chosen theme, or null for what the device prefers. */
export function themeOf(chosen: string | null | undefined): Theme | null {
  return THEMES.find((theme) => theme === chosen) ?? null
}

/** Cookie for `document.cookie` that keeps the choice for a year, on every page; null takes it back. */
export function themeCookie(theme: Theme | null): string {
  return `${THEME_COOKIE}=${theme ?? ''}; path=/; max-age=${theme ? 31_536_000 : 0}; samesite=lax`
}
