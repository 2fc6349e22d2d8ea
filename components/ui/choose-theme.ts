import { useSyncExternalStore } from 'react'
import { type Theme, themeCookie, themeOf } from '#lib/theme'

const told = new Set<() => void>()

/** Shows this page, and from now on every page in this browser, in a theme; null: as the device prefers. */
export function chooseTheme(theme: Theme | null): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http
  document.cookie = themeCookie(theme)
  if (theme) document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
  for (const tell of told) tell()
}

function subscribe(tell: () => void): () => void {
  told.add(tell)
  return () => told.delete(tell)
}

/** The theme that was chosen in this browser; null: none. While the server renders, undefined. */
export function useChosenTheme(): Theme | null | undefined {
  return useSyncExternalStore<Theme | null | undefined>(
    subscribe,
    () => themeOf(document.documentElement.dataset.theme),
    () => undefined,
  )
}
