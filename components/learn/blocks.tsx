import { ScrollArea } from '#components/record/scroll-area'
import type { Block } from '#lib/learn/page'
import css from './learn.module.css'

/** The blocks of a section in their order. What a block says is its identity: no page says the same twice. */
export function Blocks({ blocks, label }: { blocks: readonly Block[]; label: string }) {
  return blocks.map((block) => <OneBlock key={JSON.stringify(block)} block={block} label={label} />)
}

function OneBlock({ block, label }: { block: Block; label: string }) {
  if (typeof block === 'string') return <p className="read">{block}</p>
  if ('points' in block)
    return (
      <ul className={css.points}>
        {block.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    )
  if ('steps' in block)
    return (
      <ol className={css.steps}>
        {block.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    )
  return (
    <ScrollArea label={label}>
      <table className={css.table}>
        <thead>
          <tr>
            {block.head.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map(([first, ...cells]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {cells.map((cell, column) => (
                <td key={block.head[column + 1]} data-l={block.head[column + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}
