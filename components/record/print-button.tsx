'use client'

import { Printer } from 'lucide-react'

/** Opens the browser's own print dialog, which saves as PDF too. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" className="btn" onClick={() => window.print()}>
      <Printer className="i" aria-hidden />
      {label}
    </button>
  )
}
