import { useState } from 'react'
import { QUESTION_IDS, type QuestionId } from '#model/question'
import type { RoomView } from '#model/room'
import type { Send } from './send'

/**
 * The question on the screen: the facilitator's focus, unless one has looked elsewhere since.
 * @param held the question somebody is writing about: they stay with it wherever the room goes
 */
export function useSelection(
  view: RoomView,
  asked: QuestionId | null,
  controls: boolean,
  send: Send,
  held: QuestionId | null,
) {
  const { focus } = view.assessment
  const [picked, setPicked] = useState<{ question: QuestionId; focusThen: QuestionId | null } | null>(
    asked ? { question: asked, focusThen: focus } : null,
  )
  const holds = picked && (focus === picked.focusThen || focus === picked.question)
  // Kept: a decision must not pull the screen away to the next open question.
  const [first] = useState(() => QUESTION_IDS.find((id) => !['decided', 'parked'].includes(view.questions[id].state)))
  return {
    question: held ?? (holds ? picked.question : (focus ?? first ?? 'target:access-control')),
    select(question: QuestionId) {
      setPicked({ question, focusThen: focus })
      // A focus that is refused leaves everybody where they are; nothing else hangs on it.
      if (controls) void send({ type: 'focus', question })
    },
  }
}

/** True for a reveal that happened while this page was looking at its open round. */
export function useWatched(question: QuestionId, round: number, state: string): boolean {
  const [watched, setWatched] = useState<{ question: QuestionId; round: number } | null>(null)
  const same = watched?.question === question && watched.round === round
  if (state === 'open' || state === 'locked') {
    if (!same) setWatched({ question, round })
  } else if (watched && watched.question !== question) {
    setWatched(null) // who comes back finds the final state
  }
  return state === 'revealed' && same
}
