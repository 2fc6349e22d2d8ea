import { useState } from 'react'
import type { Command } from '#model/command'
import type { RoomView } from '#model/room'
import type { Send } from './send'
import { useRefusal } from './use-refusal'

/** How to take back what was just done, as long as that harms nobody. */
export interface Undo {
  /** What was done. */
  text: string
  /** Said in the status line; what everybody sees anyway isn't, and can still be taken back. */
  told: boolean
  /** False once taking it back would cost somebody something, such as an answer. */
  possible(view: RoomView): boolean
  run(): void
}

/** What an act gives to take it back by: its commands, in their order. */
export interface TakeBack {
  text: string
  commands: readonly Command[]
  possible?: (view: RoomView) => boolean
}

/** Sends one thing at a time, keeps what was refused as a sentence, and what was done last as long as it can be taken back. */
export function useSending(send: Send, onDone: () => void) {
  const refusal = useRefusal()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const [undo, setUndo] = useState<Undo | null>(null)

  /** Several commands stop at the first that is refused. */
  const act = async (commands: Command | readonly Command[], back?: TakeBack): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    setUndo(null)
    let code: string | null = null
    for (const command of [commands].flat() as Command[]) {
      // one or many, by the type of the parameter
      const answer = await send(command)
      if (answer.ok) continue
      code = answer.code
      break
    }
    setBusy(false)
    setRefused(code === null ? null : refusal(code))
    if (code !== null) return false
    onDone()
    if (back)
      setUndo({
        text: back.text,
        told: true,
        possible: back.possible ?? (() => true),
        run: () => void act(back.commands),
      })
    return true
  }
  return { act, busy, refused, clearRefused: () => setRefused(null), undo, setUndo }
}
