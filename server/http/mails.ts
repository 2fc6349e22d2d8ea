import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { localeOfHeaders } from '#lib/messages/locale'
import type { Person } from '#lib/services'
import type { Group, Role } from '#model/people'
import { waitingFor } from '#server/assessment-list'
import type { Identity } from '#server/identity/identity'
import type { RateLimit } from '#server/identity/rate-limits'
import { invitation, type Letter, reminder } from '#server/mail/letters'
import type { Mailer } from '#server/mail/mailer'
import { accessOf, membershipOf } from '#server/rooms/membership'
import type { Rooms } from '#server/rooms/rooms'
import { type ApiEnv, accountOf, hostOf, signedIn } from './actor'
import { problemFor } from './people'
import { Problem } from './problem'
import { failing, jsonAnswer, jsonBody } from './route'
import { emailSchema, groupSchema, idSchema } from './schemas'

interface MailDeps {
  rooms: Rooms
  invites: Identity['invites']
  /** Null: no mail server is set. */
  mailer: Mailer | null
  /** A token for each address that a person writes to. */
  mailLimit: RateLimit
  /** A token for each reminder of an assessment. */
  reminderLimit: RateLimit
  /** Whoever is or was a member. */
  peopleOf(assessment: string): Promise<Person[]>
  publicUrl: (host: string | null) => string
  /** Milliseconds. */
  clock(): number
}

const MOST_ADDRESSES = 50
/** One plain address, as HTML's e-mail field has it: no names, comments, quotes or lists. */
const PLAIN_ADDRESS = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/
/** An invite that ends sooner is not sent. */
const LEAST_LIFE = 3 * 24 * 60 * 60 * 1_000

const body = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('invitation'),
    to: z.array(emailSchema.regex(PLAIN_ADDRESS, 'must be one plain e-mail address')).min(1).max(MOST_ADDRESSES),
    role: z.enum(['participant', 'observer']).default('participant'),
    group: groupSchema.nullish(),
  }),
  z.object({ kind: z.literal('reminder') }),
])

const mails = createRoute({
  method: 'post',
  path: '/assessments/{id}/mails',
  summary: 'Invite by e-mail, or remind who has an e-mail address and has not answered',
  request: { params: z.object({ id: idSchema }), body: jsonBody(body) },
  responses: {
    200: jsonAnswer('Invitations are sent, but to these addresses', z.object({ refused: z.array(z.string()) })),
    202: jsonAnswer('Reminders go out. How many stays unsaid: it would tell who has answered', z.object({})),
    ...failing,
  },
})

/** Mail, where a mail server is set. Facilitators with an account only, since it reaches people outside. */
export function mailRoutes(api: OpenAPIHono<ApiEnv>, deps: MailDeps): void {
  const { rooms, invites, mailer, publicUrl } = deps

  /** The newest invite for these people, or a new one: one to take back stands for all that were sent. */
  async function inviteFor(
    person: Person,
    id: string,
    audience: { role: Role; group: Group | null },
    host: string | null,
  ) {
    const soon = new Date(deps.clock() + LEAST_LIFE).toISOString()
    const found = (await invites.list(person, id, host)).find(
      (each) =>
        each.role === audience.role &&
        each.group === audience.group &&
        each.expiresAt > soon &&
        each.maxUses - each.uses >= MOST_ADDRESSES,
    )
    if (found) return found
    const made = await invites.create(person, id, audience, host)
    if (!made.ok) throw problemFor(made)
    return made.invite
  }

  api.openapi(mails, async (c) => {
    const { id } = c.req.valid('param')
    const person = signedIn(c)
    const membership = await membershipOf(rooms, person.id, id)
    if (!membership || accessOf(membership, { to: 'invite' }) !== 'write') throw new Problem('not-entitled')
    const { view } = membership
    accountOf(c) // a guest could be anybody, with our name on their letters
    if (view.assessment.phase === 'frozen') throw new Problem('frozen')
    if (!mailer) throw new Problem('no-mail')
    const { title } = view.assessment
    const asked = c.req.valid('json')
    const base = publicUrl(hostOf(c))
    // A mail speaks the language of who sends it: nothing is known of the other's.
    const locale = localeOfHeaders(c.req.raw.headers)

    if (asked.kind === 'reminder') {
      const wait = deps.reminderLimit.take(id)
      if (wait !== null) throw new Problem('rate-limited', { retryAfter: wait })
      if (!(await mailer.ready())) {
        deps.reminderLimit.giveBack(id)
        throw new Problem('mail-failed')
      }
      const letters: Letter[] = []
      for (const to of await deps.peopleOf(id)) {
        const asked = await rooms.memberOf(id, to.id)
        if (!asked) continue
        const open = (await rooms.waitingFor(id, asked)).map((question) => view.questions[question])
        const waiting = waitingFor(open, view.assessment.timeZone)
        if (to.email && waiting)
          letters.push(reminder(to.email, { locale, title, url: `${base}/a/${id}/ballot`, waiting }))
      }
      void mailer.send(letters) // not awaited: how long it takes would tell how many have not answered
      return c.json({}, 202)
    }

    const to = [...new Set(asked.to)]
    for (const [taken, _address] of to.entries()) {
      const wait = deps.mailLimit.take(person.id)
      if (wait === null) continue
      for (let back = 0; back < taken; back++) deps.mailLimit.giveBack(person.id)
      throw new Problem('rate-limited', { retryAfter: wait })
    }
    if (!(await mailer.ready())) {
      for (const _address of to) deps.mailLimit.giveBack(person.id)
      throw new Problem('mail-failed')
    }
    const { role } = asked
    const group = role === 'observer' ? null : (asked.group ?? null)
    const { url, expiresAt } = await inviteFor(person, id, { role, group }, hostOf(c))
    const refused = await mailer.send(
      to.map((address) => invitation(address, { locale, inviter: membership.member.name, title, url, expiresAt })),
    )
    return c.json({ refused }, 200)
  })
}
