'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

/** The clipboard API needs a secure context, and a workshop often runs on plain http: then the old way, through a selection. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement('textarea')
    area.value = text
    area.readOnly = true
    area.style.position = 'fixed'
    area.style.opacity = '0'
    // Inside the dialog that is open, if one is: everything outside it is inert.
    const parent = document.querySelector('dialog[open]') ?? document.body
    parent.append(area)
    area.select()
    const done = document.execCommand('copy')
    area.remove()
    return done
  }
}

/** Copies a text and says so in place. If the browser refuses, it says that instead. */
export function CopyButton({ text, label, className = 'btn' }: { text: string; label?: string; className?: string }) {
  const t = useTranslations('app')
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  const Icon = state === 'copied' ? Check : Copy
  return (
    <button
      type="button"
      className={className}
      onClick={async (event) => {
        const button = event.currentTarget
        setState((await copy(text)) ? 'copied' : 'failed')
        button.focus()
      }}
      onBlur={() => setState('idle')}
    >
      <Icon className="i" aria-hidden />
      <span aria-live="polite">
        {state === 'copied' ? t('copied') : state === 'failed' ? t('copyFailed') : (label ?? t('copy'))}
      </span>
    </button>
  )
}
