import type { AgendaCommand } from '../command'
import type { Event } from '../event'
import { PASSES, QUESTION_IDS, questionId } from '../question'
import type { Goal } from '../room'
import type { Settings } from '../settings'
import { type State, votesOf } from '../state'
import { accept, type Context, later, refuse, type Verdict } from './verdict'

const EXCLUDABLE = ['idle', 'parked', 'revealed']

/** The workshop as a whole: where it looks, what is in it, and when it ends. */
export function decideWorkshop(state: State, command: AgendaCommand, { now }: Context): Verdict {
  switch (command.type) {
    case 'focus':
      return accept({ type: 'Focused', question: command.question })
    case 'startTimer':
      return accept({ type: 'TimerStarted', endsAt: later(now, command.seconds) })
    case 'stopTimer':
      return state.timer ? accept({ type: 'TimerStopped' }) : accept()
    case 'planEnd':
      if (command.at !== null && command.at <= now) return refuse('deadline-passed')
      return accept({ type: 'EndPlanned', at: command.at })
    case 'setAgenda':
      return accept({ type: 'AgendaSet', order: command.order })
    case 'exclude': {
      if (command.rationale.trim() === '') return refuse('rationale-missing')
      const states = PASSES.map((pass) => state.questions[questionId(pass, command.practice)].state)
      if (!states.every((name) => EXCLUDABLE.includes(name))) return refuse('wrong-state')
      return accept({ type: 'Excluded', practice: command.practice, rationale: command.rationale })
    }
    case 'include':
      if (!(command.practice in state.excluded)) return refuse('wrong-state')
      return accept({ type: 'Included', practice: command.practice })
    case 'setRiskTier':
      return accept({ type: 'RiskTierSet', practice: command.practice, tier: command.tier })
    case 'updateBrief': {
      const { type: _type, goals, settings, ...brief } = command
      if (settings && state.started) return refuse('settings-fixed')
      const merged = settings && { ...state.settings, ...settings }
      if (merged && !isPossible(merged)) return refuse('bad-answer')
      return accept({
        type: 'BriefUpdated',
        brief: { ...brief, ...(goals && { goals: goalsOf(goals) }), ...(merged && { settings: merged }) },
      })
    }
    case 'freeze': {
      const open = QUESTION_IDS.some((id) => ['open', 'locked'].includes(state.questions[id].state))
      if (open) return refuse('open-rounds')
      return accept({ type: 'Frozen' }, ...unlinked(state))
    }
    case 'unfreeze':
      return state.phase === 'frozen' ? accept({ type: 'Unfrozen', reason: command.reason }) : refuse('wrong-state')
  }
}

/** An open show of hands shows who votes what: it needs `named`. */
export function isPossible(settings: Settings): boolean {
  return settings.voting === 'sealed' || settings.privacy === 'named'
}

export function goalsOf(texts: readonly string[]): Goal[] {
  return texts.map((text, index) => ({ id: `goal-${index + 1}`.padEnd(8, '-'), text }))
}

/** In `anonymous` the freeze cuts the link between vote and person, by an order that knows neither. */
function unlinked(state: State): Event[] {
  if (state.settings.privacy !== 'anonymous') return []
  return QUESTION_IDS.flatMap((question) =>
    Object.keys(state.questions[question].rounds).flatMap((number) => {
      const round = Number(number)
      return Object.values(votesOf(state, question, round))
        .filter((vote) => state.members[vote.member] !== undefined)
        .toSorted((a, b) => (a.shuffle < b.shuffle ? -1 : 1))
        .map(
          (vote, index): Event => ({
            type: 'VoteUnlinked',
            question,
            round,
            member: vote.member,
            pseudonym: `anonymous-${String(index + 1).padStart(3, '0')}`,
          }),
        )
    }),
  )
}
