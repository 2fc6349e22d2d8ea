'use client'

import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import type { Messages } from '#lib/messages/messages'

/** Some areas of the catalogue for the components inside, beside those that came with what is around them. */
export function AreaMessages({ messages, children }: { messages: Partial<Messages>; children: ReactNode }) {
  const locale = useLocale()
  const known = useMessages()
  const all = useMemo(() => ({ ...known, ...messages }), [known, messages])
  return (
    <NextIntlClientProvider locale={locale} messages={all}>
      {children}
    </NextIntlClientProvider>
  )
}
