import { practiceOf } from '../catalogue/catalogue'
import type { EvidenceCommand } from '../command'
import { LIMITS } from '../limits'
import type { MemberId } from '../people'
import type { QuestionId } from '../question'
import type { State } from '../state'
import { accept, refuse, type Verdict } from './verdict'

/** What is there already: ticks on the guidance's indicators, and what shows it. */
export function decideEvidence(state: State, command: EvidenceCommand): Verdict {
  switch (command.type) {
    case 'addEvidence': {
      const { question, url } = command
      const note = command.note?.trim() ? command.note : undefined
      if (url === undefined && note === undefined) return refuse('bad-answer')
      // Under a seal nobody says in the open what a vote could rest on.
      if (['open', 'locked'].includes(state.questions[question].state)) return refuse('wrong-state')
      if ((state.evidence[question]?.length ?? 0) >= LIMITS.addenda) return refuse('too-long')
      const id = `evidence-${String(state.evidenceUsed + 1).padStart(3, '0')}`
      return accept({ type: 'EvidenceAdded', question, id, ...(url && { url }), ...(note && { note }) })
    }
    case 'removeEvidence':
      if (authorOf(state, command) === undefined) return refuse('wrong-state')
      return accept({ type: 'EvidenceRemoved', question: command.question, id: command.id })
    case 'checkIndicator': {
      const { practice, level, indicator, done } = command
      if (practiceOf(practice).levels[level]?.indicators[indicator] === undefined) return refuse('bad-answer')
      const before = state.indicators[practice]?.[level]?.includes(indicator) ?? false
      return before === done ? accept() : accept({ type: 'IndicatorChecked', practice, level, indicator, done })
    }
  }
}

/** Who added a piece of evidence; undefined where there is none of that id. */
export function authorOf(state: State, { question, id }: { question: QuestionId; id: string }): MemberId | undefined {
  return state.evidence[question]?.find((each) => each.id === id)?.by
}
