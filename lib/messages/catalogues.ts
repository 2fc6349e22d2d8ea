import { german } from './german'
import type { Locale } from './locale'
import { type Messages, messages } from './messages'

/** Every language's catalogue. For the server: a page gets the areas it needs (components/ui/messages.tsx). */
export const CATALOGUES: Record<Locale, Messages> = { 'en-GB': messages, de: german }
