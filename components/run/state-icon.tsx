import { CircleDashed, CircleDot, CircleMinus, CirclePause, Eye, Lock } from 'lucide-react'
import type { QuestionStateName } from '#model/room'

const ICONS = {
  idle: CircleDashed,
  open: CircleDot,
  locked: Lock,
  revealed: Eye,
  parked: CirclePause,
  excluded: CircleMinus,
}

/** The state of a question as an icon; its word stands beside it or is read out by the row. */
export function StateIcon({ state }: { state: QuestionStateName | 'excluded' }) {
  if (state === 'decided') {
    return (
      <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" fill="currentColor" stroke="none" />
        <path d="M5.2 8.3 7.2 10.3 10.8 6" stroke="var(--surface)" />
      </svg>
    )
  }
  const Icon = ICONS[state]
  return <Icon className="i" strokeWidth={1.75} aria-hidden />
}
