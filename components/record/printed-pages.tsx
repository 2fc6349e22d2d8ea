'use client'
import { useEffect } from 'react'

/** Rules for printed pages that hold while this is shown. As a sheet and no style element: the page's policy lets none in. */
export function PrintedPages({ rules }: { rules: string }) {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [rules])
  return null
}
