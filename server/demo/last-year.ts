import { type Baseline, baselineOf } from '#model/baseline'
import type { Command } from '#model/command'
import type { MemberId } from '#model/people'
import { PRACTICE_IDS, type PracticeId } from '#model/practice'
import { PASSES, type QuestionId, questionId } from '#model/question'
import { LEVELS, type Rating, scopeOf } from '#model/rating'
import type { RunningRooms } from '#server/rooms/create-rooms'
import type { ExpectedRow } from '#server/store/store'
import { ratingFrom } from './answers'
import { demoPersonId, PEOPLE } from './people'
import { BRIEF } from './workshop'

const YEAR = 365 * 24 * 3_600_000

/** What was decided a year ago, and why. Invented, as everything in the demo. */
interface Then {
  target: readonly [rating: string, rationale: string]
  current: readonly [rating: string, rationale: string]
  /** Months from then to the review: up to 11 it is past by now. */
  review: number
}

const THEN: Record<PracticeId, Then> = {
  'security-program-management': {
    target: ['2G', 'Roles for the line are enough as long as nobody outside asks for more.'],
    current: ['1G', 'One engineer looks after it on Fridays.'],
    review: 10,
  },
  'compliance-management': {
    target: ['2I', 'The duties of food machinery are few, and the list has to be right.'],
    current: ['2G', 'The list exists, without the duties of remote service.'],
    review: 13,
  },
  'threat-modeling': {
    target: ['2I', 'Known incidents of packaging lines are the yardstick.'],
    current: ['1G', 'One afternoon with a whiteboard, and a photo of it.'],
    review: 9,
  },
  'risk-attitude': {
    target: ['2I', 'Stops and recalls have to have a price that everybody knows.'],
    current: ['1G', 'The shift leader decides, and is mostly right.'],
    review: 13,
  },
  'product-supply-chain-risk-management': {
    target: ['2I', 'The gateway and the panels decide; the rest is bolts.'],
    current: ['1G', 'We ask for a price and a delivery date.'],
    review: 13,
  },
  'services-third-party-dependencies-management': {
    target: ['3S', 'Eleven firms on one line: who comes in, when and why has to be settled for this line.'],
    current: ['1G', 'Contracts name a phone number.'],
    review: 10,
  },
  'establishing-and-maintaining-identities': {
    target: ['3I', 'Personal logins at panels are what the sector expects by now.'],
    current: ['1G', 'One shift login, known to former colleagues as well.'],
    review: 10,
  },
  'access-control': {
    target: ['3S', 'Remote access has to end at the cell it is for.'],
    current: ['2G', 'The gateway asks for a password, and then opens the line.'],
    review: 13,
  },
  'asset-change-and-configuration-management': {
    target: ['2I', 'A list of panels and drives with their versions.'],
    current: ['2G', 'Office IT has a list. The palletiser is not in it.'],
    review: 9,
  },
  'physical-protection': {
    target: ['2S', 'Cabinets on this line stand where visitors walk.'],
    current: ['2G', 'Locked, with the key that opens every cabinet of that maker.'],
    review: 13,
  },
  'security-model-and-policy-for-data': {
    target: ['2I', 'Recipes and batch records need an owner each.'],
    current: ['0', 'Nobody could say whose the recipes are.'],
    review: 13,
  },
  'implementation-of-data-protection-controls': {
    target: ['3I', 'Batch records were to move to the supplier’s cloud this year.'],
    current: ['2G', 'Backups are encrypted, the share they come from is not.'],
    review: 10,
  },
  'vulnerability-assessment': {
    target: ['2I', 'Read what the makers publish, and look at what stands on the line.'],
    current: ['0', 'Not done.'],
    review: 13,
  },
  'patch-management': {
    target: ['2S', 'Two windows a year are what production grants.'],
    current: ['2G', 'Panels were brought up to date at the last overhaul.'],
    review: 9,
  },
  'monitoring-practice': {
    target: ['3S', 'A remote session that nobody ordered must be seen.'],
    current: ['0', 'Logs are written and overwritten.'],
    review: 13,
  },
  'situation-awareness-and-information-sharing-practice': {
    target: ['1G', 'One newsletter, read by one person.'],
    current: ['0', 'Not done.'],
    review: 13,
  },
  'event-detection-and-response-plan': {
    target: ['3I', 'Quality already works like this; security can use the same sheet.'],
    current: ['1G', 'Call the electrician.'],
    review: 10,
  },
  'remediation-recovery-and-continuity-of-operations': {
    target: ['3S', 'A bottle that isn’t filled today isn’t sold tomorrow.'],
    current: ['2G', 'Programs are saved, and were never loaded back.'],
    review: 13,
  },
}

/** A year ago it was a smaller round; one of them has left since. */
const ROUND = [
  ...(['amara', 'jonas', 'priya', 'mei', 'tomasz'] as const).map((name) => ({
    person: demoPersonId(name),
    ...PEOPLE[name],
  })),
  { person: 'demo-nils', name: 'Nils Berg', role: 'participant', group: 'technical' },
] as const

/** The demo's earlier assessment, a year old and frozen; gives what the new one follows, and whom it expects. */
export async function playLastYear(
  rooms: RunningRooms,
  facilitator: { person: string; name: string },
  now: number,
  /** Hears the id at once, before anything happens in it. */
  onCreated: (id: string) => void,
): Promise<{ baseline: Baseline; expected: ExpectedRow[] }> {
  const year = new Date(now - YEAR).getUTCFullYear()
  const id = await rooms.create(facilitator, { ...BRIEF, title: `${BRIEF.title}, ${year}`, ago: YEAR })
  onCreated(id)
  const own = await rooms.memberOf(id, facilitator.person)
  if (own === null) throw new Error('Whoever makes a demo is in it')
  const act = async (member: MemberId, command: Command) => {
    const answer = await rooms.command(id, member, command)
    if (!answer.ok) throw new Error(`In last year’s demo ${command.type} was refused: ${answer.code}`)
  }
  const voters = await Promise.all(
    ROUND.map(async (who) => {
      const joined = await rooms.join(id, who)
      if (!joined.ok) throw new Error(`In last year’s demo ${who.name} could not join: ${joined.code}`)
      return joined.member
    }),
  )
  for (const pass of PASSES) {
    const questions = PRACTICE_IDS.map((practice) => questionId(pass, practice))
    await act(own, { type: 'open', questions })
    await Promise.all(
      PRACTICE_IDS.flatMap((practice, row) =>
        voters.map((member, seat) => {
          const question: QuestionId = questionId(pass, practice)
          const answer = answerOf(ratingFrom(THEN[practice][pass][0]), (row + seat) % 5 === 0)
          return act(member, { type: 'castVote', question, round: 1, answer })
        }),
      ),
    )
    await act(own, { type: 'reveal', questions })
    await Promise.all(
      PRACTICE_IDS.map((practice) => {
        const [rating, rationale] = THEN[practice][pass]
        const reviewOn = inMonths(now - YEAR, THEN[practice].review)
        return act(own, {
          type: 'decide',
          question: questionId(pass, practice),
          rating: ratingFrom(rating),
          rationale,
          reviewOn,
        })
      }),
    )
  }
  await act(own, { type: 'freeze' })
  const view = await rooms.view(id)
  if (!view) throw new Error('Last year’s demo is there')
  return {
    baseline: baselineOf(view),
    expected: ROUND.map(({ person, name, role, group }) => ({ person, name, role, group })),
  }
}

/** Most say what was decided; some are a level beside it, so that there is something to see. */
function answerOf(rating: Rating, beside: boolean): Rating {
  const level = rating.comprehensiveness
  if (!beside || level === 0) return rating
  const other = LEVELS.find((each) => each === (level === 4 ? 3 : level + 1))
  return { comprehensiveness: (other ?? level) as 1 | 2 | 3 | 4, scope: scopeOf(rating) ?? 1 } // above a level that isn't 0
}

function inMonths(from: number, months: number): string {
  const day = new Date(from)
  day.setUTCMonth(day.getUTCMonth() + months)
  return day.toISOString().slice(0, 10)
}
