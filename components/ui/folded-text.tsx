import css from './folded-text.module.css'

/** More than this pushes what comes next out of sight. */
const LONG = 320

/** What somebody wrote, in its own direction; a long text folded to a few lines, so that the next is not a screen away. */
export function FoldedText({ text, more }: { text: string; more: string }) {
  if (text.length <= LONG) return <span dir="auto">{text}</span>
  return (
    <details className={css.folded}>
      <summary>
        <span dir="auto">{text}</span>
        <span>{more}</span>
      </summary>
    </details>
  )
}
