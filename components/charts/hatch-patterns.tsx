/** Hatches that marks refer to by `url(#…)`; rendered once by a page that draws them. 45°, 4 px: "not certain". */
export function HatchPatterns() {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true">
      <defs>
        {(['divided', 'gap-line', 'over-line'] as const).map((hue) => (
          <pattern
            key={hue}
            id={`hatch-${hue}`}
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path
              d="M1 0V4"
              style={{ stroke: `var(--${hue})` }}
              strokeWidth={hue === 'divided' ? 1 : 2}
              opacity={hue === 'divided' ? 0.45 : 1}
            />
          </pattern>
        ))}
      </defs>
    </svg>
  )
}
