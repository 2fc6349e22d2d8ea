import type { Locale } from '#lib/messages/locale'
import { wordsIn } from '#lib/messages/words'
import type { Decision, Dissent } from '#model/decision'
import type { Instant } from '#model/limits'
import { passOf, practiceIdOf } from '#model/question'
import { type Rating, scopeOf } from '#model/rating'
import type { RoomView } from '#model/room'
import { countStandings, settledRounds, standingsOf, statisticsOfRound } from '#model/standing'

/** The words of one language that the file is written with. */
interface Words {
  t: ReturnType<typeof wordsIn<'markdown'>>
  app: ReturnType<typeof wordsIn<'app'>>
  charts: ReturnType<typeof wordsIn<'charts'>>
  practices: ReturnType<typeof wordsIn<'practices'>>
}

/** The decisions as Markdown records, one section each, oldest first. What people wrote stays text: it can't become markup, a link or HTML. */
export function markdownOf(view: RoomView, locale: Locale): string {
  const words = wordsFor(locale)
  const sections = view.ledger.map((decision) => decisionSection(view, decision, words))
  return fileOf([...headOf(view, words), ...sections, '---', words.t('foot')])
}

/** One file of records. Its name is made of letters that every file system has. */
export interface RecordFile {
  name: string
  text: string
  /** When the last of what it tells was decided; null: nothing is. */
  at: Instant | null
}

/** The same as one file a decision, and a README that lists them. */
export function markdownRecords(view: RoomView, locale: Locale): RecordFile[] {
  const words = wordsFor(locale)
  const { t, app, practices } = words
  const list: string[] = []
  const files: RecordFile[] = []
  for (const decision of view.ledger) {
    const { number, question, at } = decision
    const name = `${number}-${question.replace(':', '-')}.md`
    const place = `${practices(practiceIdOf(question))}, ${app(`passIn.${passOf(question)}`)}`
    list.push(`- [${number}](${name}) ${place}: ${ratingText(decision.rating, words)} (${at.slice(0, 10)})`)
    const of = `[${inline(view.assessment.title)}](README.md)`
    files.push({ name, text: fileOf([decisionSection(view, decision, words, '#'), '---', of, t('foot')]), at })
  }
  const readme = fileOf([...headOf(view, words), list.length > 0 ? list.join('\n') : null, '---', t('foot')])
  return [{ name: 'README.md', text: readme, at: files.at(-1)?.at ?? null }, ...files]
}

function wordsFor(locale: Locale): Words {
  return {
    t: wordsIn(locale, 'markdown'),
    app: wordsIn(locale, 'app'),
    charts: wordsIn(locale, 'charts'),
    practices: wordsIn(locale, 'practices'),
  }
}

function fileOf(parts: readonly (string | null)[]): string {
  return `${parts.filter((part) => part !== null).join('\n\n')}\n`
}

function headOf(view: RoomView, { t }: Words): (string | null)[] {
  const { assessment, ledger } = view
  const standings = standingsOf(view)
  const counts = countStandings(standings)
  return [
    `# ${inline(assessment.title)}`,
    assessment.fictional ? t('fictional') : null,
    [
      t('system', { text: inline(assessment.system) }),
      assessment.viewpoint && t('viewpoint', { text: inline(assessment.viewpoint) }),
      t('phase', { frozen: assessment.phase === 'frozen' ? 'yes' : 'no' }),
      t('atTarget', { count: counts['at-target'], total: standings.length - counts.excluded }),
    ]
      .filter(Boolean)
      .map((line) => `- ${line}`)
      .join('\n'),
    ledger.length === 0 ? t('nothing') : null,
  ]
}

function decisionSection(view: RoomView, decision: Decision, words: Words, top: '#' | '##' = '##'): string {
  const { t, app, practices } = words
  const by = view.members[decision.by]?.name
  const day = decision.at.slice(0, 10)
  const facts = [
    t('decided', { rating: ratingText(decision.rating, words) }),
    t('outcome', {
      outcome: t(`outcomes.${decision.outcome}`),
      rule: decision.rule,
      quorum: decision.quorum ? 'yes' : 'no',
    }),
    roundText(view, decision, words),
    decision.accepted > 0 && t('accepted', { count: decision.accepted }),
    by ? t('dateBy', { day, name: inline(by) }) : t('date', { day }),
    decision.owner && t('owner', { name: inline(decision.owner) }),
    decision.reviewOn && t('review', { day: decision.reviewOn }),
    decision.supersedes && t('replaces', { number: decision.supersedes }),
    decision.supersededBy && t('replacedBy', { number: decision.supersededBy }),
  ]
  const parts = [
    `${top} ${decision.number} ${practices(practiceIdOf(decision.question))}, ${app(`passIn.${passOf(decision.question)}`)}`,
    facts
      .filter(Boolean)
      .map((fact) => `- ${fact}`)
      .join('\n'),
    `${top}# ${t('rationale')}\n\n${escapeMarkdown(decision.rationale)}`,
    decision.dissent.length > 0 &&
      `${top}# ${t('dissent')}\n\n${decision.dissent.map((dissent) => quoted(view, dissent, words)).join('\n\n')}`,
    decision.evidence.length > 0 &&
      `${top}# ${t('evidence')}\n\n${decision.evidence.map((each) => `- ${address(each)}`).join('\n')}`,
  ]
  return parts.filter(Boolean).join('\n\n')
}

function ratingText(rating: Rating, { app }: Words): string {
  const level = `${rating.comprehensiveness} ${app(`level.${rating.comprehensiveness}`)}`
  const scope = scopeOf(rating)
  return scope === null ? level : `${level}, ${app(`scope.${scope}`)}`
}

function roundText(view: RoomView, { question, round }: Decision, { t, charts }: Words): string {
  if (round === null) return t('noRound')
  const rounds = settledRounds(view, question)
  const index = rounds.findIndex((result) => result.round === round)
  const statistics = statisticsOfRound(view, rounds, index)
  if (!statistics) return t('round', { round })
  const counts = rounds[index]?.comprehensiveness.all
  const votes = counts ? t('counts', { counts: counts.join(', ') }) : t('withheld')
  return t('roundCounted', { round, votes, label: charts(`label.${statistics.comprehensiveness.label}`) })
}

function quoted(view: RoomView, { text, member, group }: Dissent, { app }: Words): string {
  const from = [
    member === undefined ? null : view.members[member]?.name,
    group ? app(`groupIn.${group}`) : group,
  ].filter((part) => part !== null)
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
