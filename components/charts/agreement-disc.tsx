import type { AgreementLabel } from '#model/statistics/statistics'

/** The filled part of a disc, in a box of 16. */
export const FILLED = {
  strong: 'M8 2.5A5.5 5.5 0 1 1 8 13.5 5.5 5.5 0 0 1 8 2.5Z',
  moderate: 'M8 8V2.5A5.5 5.5 0 1 1 2.5 8Z',
  weak: 'M8 2.5A5.5 5.5 0 0 1 8 13.5Z',
} as const

/** How much a room agrees, as a disc that fills; the split disc means divided. Always beside its word. */
export function AgreementDisc({ label }: { label: AgreementLabel }) {
  if (label === 'divided') {
    return (
      <svg className="i div" viewBox="0 0 16 16" aria-hidden="true">
        <path fill="currentColor" stroke="none" d="M7 2.2a6 6 0 0 0 0 11.6Z" />
        <path d="M9.6 3.1a5.2 5.2 0 0 1 0 9.8Z" strokeWidth="1.5" />
      </svg>
    )
  }
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="5.5" strokeDasharray={label === 'no-votes' ? '2.2 2.2' : undefined} />
      {label in FILLED && <path d={FILLED[label as keyof typeof FILLED]} fill="currentColor" stroke="none" />}
    </svg>
  )
}
