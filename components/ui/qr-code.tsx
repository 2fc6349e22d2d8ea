import { create } from 'qrcode'
import { useMemo } from 'react'
import css from './qr-code.module.css'

const QUIET_ZONE = 4

/** An address to scan: dark on a white plate in both themes, since many readers can't see it inverted. */
export function QrCode({ text, label, className = '' }: { text: string; label: string; className?: string }) {
  const { path, side } = useMemo(() => drawingOf(text), [text])
  return (
    <svg
      className={`${css.plate} ${className}`}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#111827" />
    </svg>
  )
}

/** One path of horizontal runs, so that no hairlines show between modules. */
function drawingOf(text: string): { path: string; side: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  let path = ''
  for (let y = 0; y < modules.size; y++) {
    let start = -1
    for (let x = 0; x <= modules.size; x++) {
      const dark = x < modules.size && modules.get(y, x) === 1
      if (dark && start < 0) start = x
      if (!dark && start >= 0) {
        path += `M${start + QUIET_ZONE} ${y + QUIET_ZONE}h${x - start}v1H${start + QUIET_ZONE}z`
        start = -1
      }
    }
  }
  return { path, side: modules.size + 2 * QUIET_ZONE }
}
