import { practiceOf } from '#model/catalogue/catalogue'
import { LEVEL_TEXTS, SCOPE_TEXTS } from '#model/catalogue/levels'
import type { Decision, Dissent, Outcome } from '#model/decision'
import { passOf, practiceIdOf } from '#model/question'
import { type Rating, scopeOf } from '#model/rating'
import type { RoomView } from '#model/room'
import { countStandings, settledRounds, standingsOf, statisticsOfRound } from '#model/standing'

const OUTCOMES: Record<Outcome, string> = {
  agreed: 'agreed',
  'agreed-with-reservations': 'agreed with reservations',
  'stable-disagreement': 'decided in stable disagreement',
  overridden: 'decided against the rule',
}

/** The decisions as Markdown records, one section each, oldest first. What people wrote stays text: it can't become markup, a link or HTML. */
export function markdownOf(view: RoomView): string {
  const { assessment, ledger } = view
  const standings = standingsOf(view)
  const counts = countStandings(standings)
  const head = [
    `# ${inline(assessment.title)}`,
    assessment.fictional ? '**A fictional workshop.** Its people, system and decisions are invented.' : null,
    [
      `System: ${inline(assessment.system)}`,
      assessment.viewpoint && `Viewpoint: ${inline(assessment.viewpoint)}`,
      `Phase: ${assessment.phase === 'frozen' ? 'frozen' : 'draft, not frozen'}`,
      `At target: ${counts['at-target']} of ${standings.length - counts.excluded} practices`,
    ]
      .filter(Boolean)
      .map((line) => `- ${line}`)
      .join('\n'),
    ledger.length === 0 ? 'Nothing is decided yet.' : null,
  ]
  const foot =
    'A workshop record made with Plumbline. Level 2 is “Ad hoc”. A larger scope number is more specific, not wider.'
  return `${[...head, ...ledger.map((decision) => decisionSection(view, decision)), '---', foot].filter((part) => part !== null).join('\n\n')}\n`
}

function decisionSection(view: RoomView, decision: Decision): string {
  const practice = practiceOf(practiceIdOf(decision.question))
  const by = view.members[decision.by]?.name
  const facts = [
    `Decided: ${ratingText(decision.rating)}`,
    `Outcome: ${OUTCOMES[decision.outcome]}; rule ${decision.rule}; quorum ${decision.quorum ? 'met' : 'not met'}`,
    roundText(view, decision),
    decision.accepted > 0 && `Can live with it: ${decision.accepted}`,
    `Date: ${decision.at.slice(0, 10)}${by ? `, recorded by ${inline(by)}` : ''}`,
    decision.owner && `Owner: ${inline(decision.owner)}`,
    decision.reviewOn && `Review on: ${decision.reviewOn}`,
    decision.supersedes && `Replaces: ${decision.supersedes}`,
    decision.supersededBy && `Replaced by: ${decision.supersededBy}`,
  ]
  const parts = [
    `## ${decision.number} ${practice.name}, ${passOf(decision.question)}`,
    facts
      .filter(Boolean)
      .map((fact) => `- ${fact}`)
      .join('\n'),
    `### Rationale\n\n${escapeMarkdown(decision.rationale)}`,
    decision.dissent.length > 0 &&
      `### Dissent\n\n${decision.dissent.map((dissent) => quoted(view, dissent)).join('\n\n')}`,
    decision.evidence.length > 0 &&
      `### Evidence\n\n${decision.evidence.map((each) => `- ${address(each)}`).join('\n')}`,
  ]
  return parts.filter(Boolean).join('\n\n')
}

function ratingText(rating: Rating): string {
  const level = `${rating.comprehensiveness} ${LEVEL_TEXTS[rating.comprehensiveness].name}`
  const scope = scopeOf(rating)
  return scope === null ? level : `${level}, ${SCOPE_TEXTS[scope].name}`
}

function roundText(view: RoomView, { question, round }: Decision): string {
  if (round === null) return 'Round: none, decided without a vote'
  const rounds = settledRounds(view, question)
  const index = rounds.findIndex((result) => result.round === round)
  const statistics = statisticsOfRound(view, rounds, index)
  if (!statistics) return `Round: ${round}`
  const counts = rounds[index]?.comprehensiveness.all
  const votes = counts ? `votes for levels 0 to 4: ${counts.join(', ')}` : 'counts withheld'
  return `Round: ${round}; ${votes}; agreement: ${statistics.comprehensiveness.label.replace('-', ' ')}`
}

function quoted(view: RoomView, { text, member, group }: Dissent): string {
  const from = [member === undefined ? null : view.members[member]?.name, group].filter((part) => part !== null)
  const lines = escapeMarkdown(text)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
  const known = from.filter((part) => part !== undefined)
  return [...lines, ...(known.length > 0 ? ['>', `> ${inline(known.join(', '))}`] : [])].join('\n')
}

/** Text as it is: nothing in it is read as Markdown or HTML, and lines stay lines. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^[ \t]+|[ \t]+$/gm, '')
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replace(/^[#+\-=]/gm, '\\$&')
    .replace(/^(\d+)([.)])/gm, '$1\\$2')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/([^\n])\n(?=[^\n])/g, '$1\\\n')
}

/** The same for what has to stay on one line. */
function inline(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' '))
}

/** A plain address becomes a link; any other stays text. */
function address(text: string): string {
  return /^https?:\/\/[\w\-./~:?#@!$&'()*+,;=%]+$/i.test(text) ? `<${text}>` : inline(text)
}
