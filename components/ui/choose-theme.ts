import { type Theme, themeCookie } from '#lib/theme'

/** Shows this page, and from now on every page in this browser, in a theme; null: as the device prefers. */
export function chooseTheme(theme: Theme | null): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http
  document.cookie = themeCookie(theme)
  if (theme) document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
}
