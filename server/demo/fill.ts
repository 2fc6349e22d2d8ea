import type { Command } from '#model/command'
import type { Day } from '#model/limits'
import type { MemberId } from '#model/people'
import { PRACTICE_IDS } from '#model/practice'
import { PASSES, type QuestionId, questionId } from '#model/question'
import type { RunningRooms } from '#server/rooms/create-rooms'
import type { CommandAnswer } from '#server/rooms/rooms'
import { answersFrom, ratingFrom } from './answers'
import { DEMO_NAMES, type DemoName, demoPersonId, PEOPLE } from './people'
import type { Script } from './script'
import { ACTIONS, ADDED_EVIDENCE, INDICATORS, RISK_TIERS, SCRIPTS } from './workshop'

interface Stage {
  /** Sends a command and throws if it is refused: then the scripts are wrong. */
  act(command: Command, as?: DemoName): Promise<CommandAnswer & { ok: true }>
  inMonths(months: number): Day
}

interface Played {
  question: QuestionId
  script: Script
}

/** Plays the demo workshop up to where the visitor finds it: everything through the engine's own commands. */
export async function fill(rooms: RunningRooms, assessment: string, facilitator: MemberId, now: number): Promise<void> {
  const members = await joinAll(rooms, assessment)
  const stage: Stage = {
    async act(command, as) {
      const answer = await rooms.command(assessment, as === undefined ? facilitator : members[as], command)
      if (!answer.ok) throw new Error(`In the demo ${command.type} was refused: ${answer.code}`)
      return answer
    },
    inMonths(months) {
      const day = new Date(now)
      day.setUTCMonth(day.getUTCMonth() + months)
      return day.toISOString().slice(0, 10)
    },
  }
  await Promise.all(
    Object.entries(RISK_TIERS).map(([practice, tier]) =>
      // Object.entries forgets that the keys are practices.
      stage.act({ type: 'setRiskTier', practice: practice as keyof typeof RISK_TIERS, tier }),
    ),
  )
  for (const pass of PASSES)
    await playPass(
      stage,
      PRACTICE_IDS.map((id) => ({ question: questionId(pass, id), script: SCRIPTS[id][pass] })),
    )
  await addEvidence(stage)
  await addActions(stage)
  await stage.act({ type: 'focus', question: 'target:access-control' })
}

async function joinAll(rooms: RunningRooms, assessment: string): Promise<Record<DemoName, MemberId>> {
  const joined = await Promise.all(
    DEMO_NAMES.map(async (name): Promise<[DemoName, MemberId]> => {
      const answer = await rooms.join(assessment, { person: demoPersonId(name), ...PEOPLE[name] })
      if (!answer.ok) throw new Error(`In the demo ${name} could not join: ${answer.code}`)
      return [name, answer.member]
    }),
  )
  return Object.fromEntries(joined) as Record<DemoName, MemberId> // one entry for each name
}

/** One block for all that is asked, so that few commits are waited for; what needs a second round comes after it. */
async function playPass(stage: Stage, all: readonly Played[]): Promise<void> {
  const asked = all.filter(({ script }) => script.ending.state !== 'idle')
  const again = asked.filter(({ script }) => script.rounds.length > 1)
  const once = asked.filter((each) => !again.includes(each))
  await playRound(stage, asked, 0)
  await Promise.all(asked.map((each) => (once.includes(each) ? end(stage, each) : decideTooEarly(stage, each))))
  await playRound(stage, again, 1)
  await Promise.all(again.map((each) => end(stage, each)))
  await Promise.all(asked.map((each) => answerDecision(stage, each)))
}

async function playRound({ act }: Stage, block: readonly Played[], index: number): Promise<void> {
  const questions = block.map(({ question }) => question)
  await act({ type: 'open', questions })
  await Promise.all(
    block.flatMap(({ question, script: { rounds, reasons, evidence } }) => {
      const isLast = index === rounds.length - 1
      return [...answersFrom(rounds[index] ?? '')].map(([name, answer]) => {
        const reason = isLast ? reasons[name] : undefined
        const proof = isLast ? evidence?.[name] : undefined
        const vote = { round: index + 1, answer, ...(reason && { reason }), ...(proof && { evidence: [proof] }) }
        return act({ type: 'castVote', question, ...vote }, name)
      })
    }),
  )
  await act({ type: 'reveal', questions })
}

/** Decides after the first round what is opened again. */
async function decideTooEarly({ act }: Stage, { question, script: { ending } }: Played): Promise<void> {
  if (ending.state !== 'decided' || !ending.superseded) return
  const { rating, rationale, reopened } = ending.superseded
  await act({ type: 'decide', question, rating: ratingFrom(rating), rationale })
  await act({ type: 'reopen', question, reason: reopened })
}

async function end({ act, inMonths }: Stage, { question, script: { ending } }: Played): Promise<void> {
  if (ending.state === 'parked') await act({ type: 'park', question, reason: ending.reason })
  if (ending.state !== 'decided') return
  const { rationale, evidence } = ending
  await act({
    type: 'decide',
    question,
    rating: ratingFrom(ending.rating),
    rationale,
    owner: PEOPLE[ending.owner].name,
    reviewOn: inMonths(ending.review),
    ...(evidence && { evidence }),
  })
}

async function answerDecision({ act }: Stage, { question, script: { ending } }: Played): Promise<void> {
  if (ending.state !== 'decided') return
  // Object.entries forgets that the keys are names and that each has a text.
  const dissent = Object.entries(ending.dissent ?? {}) as [DemoName, string][]
  await Promise.all([
    ...(ending.accepted ?? []).map((name) => act({ type: 'accept', question }, name)),
    ...dissent.map(([name, text]) => act({ type: 'dissent', question, text }, name)),
  ])
}

async function addEvidence({ act }: Stage): Promise<void> {
  await Promise.all([
    ...ADDED_EVIDENCE.map(({ by, ...evidence }) => act({ type: 'addEvidence', ...evidence }, by)),
    ...INDICATORS.flatMap(([practice, level, places]) =>
      places.map((indicator) => act({ type: 'checkIndicator', practice, level, indicator, done: true })),
    ),
  ])
}

async function addActions({ act, inMonths }: Stage): Promise<void> {
  const ids: string[] = []
  for (const { practice, from, to, title, owner, due, effort, status, after } of ACTIONS) {
    const answer = await act({
      type: 'addAction',
      practice,
      from: ratingFrom(from),
      to: ratingFrom(to),
      title,
      owner: PEOPLE[owner].name,
      ...(due === undefined ? {} : { due: inMonths(due) }),
      effort,
      dependsOn: (after ?? []).flatMap((index) => ids[index] ?? []),
    })
    const id = answer.action ?? ''
    ids.push(id)
    if (status) await act({ type: 'updateAction', id, status })
  }
}
