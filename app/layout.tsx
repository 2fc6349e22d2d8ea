import { Areas } from '#components/ui/areas'
import '@fontsource-variable/inter'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { THEME_COOKIE, themeOf } from '#lib/theme'

/** Every page depends on who asks and when: none can be made at build time, when no server runs. */
export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('app')
  return {
    title: { default: t('name'), template: `%s · ${t('name')}` },
    description: t('description'),
    referrer: 'no-referrer',
  }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <html lang={await getLocale()} data-theme={theme ?? undefined}>
      <body>
        <NextIntlClientProvider messages={{}}>
          <Areas of={['app', 'refusal']}>{children}</Areas>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
