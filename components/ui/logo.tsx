/** The bob on its line, in the colour of the text around it. An empty label: the name stands beside it. */
export function Logo({ label = 'Plumbline' }: { label?: string }) {
  return (
    <svg
      viewBox="0 0 20 24"
      width={20}
      height={24}
      fill="currentColor"
      stroke="currentColor"
      role="img"
      aria-label={label}
      aria-hidden={label === ''}
    >
      <path d="M4 1h12" strokeWidth="1.6" strokeLinecap="round" />
      <path d="M10 1v7" strokeWidth="1.2" />
      <path stroke="none" d="M8.2 7.2h3.6v2.2h2.2v2.1c0 3-2.3 6.7-4 11.5-1.7-4.8-4-8.5-4-11.5V9.4h2.2z" />
    </svg>
  )
}
