import type { Settings } from '#model/settings'
import { SETUP_KEY, type TestServer } from './test-server'

/** Wherever programs reach a server. */
type Reachable = Pick<TestServer, 'program'>

export type Program = ReturnType<TestServer['program']>

export interface Seat {
  program: Program
  member: string
  token: string
}

export const Q = 'target:access-control'

/** A workshop on a fresh server: Olga facilitates, Ana and Ben vote for business, Cem for technical, Otto observes. */
export async function seatedWorkshop(server: Reachable, settings: Partial<Settings> = {}) {
  const { body: setUp } = await server
    .program()
    .post('/setup', { key: SETUP_KEY, name: 'Olga', email: 'olga@example.org', password: 'a plumb line hangs' })
  const olga = server.program(setUp.token)
  return { olga, ...(await workshopOf(server, olga, settings)) }
}

/** One more workshop of somebody with an account. */
export async function workshopOf(server: Reachable, olga: Program, settings: Partial<Settings> = {}) {
  const { body } = await olga.post('/assessments', {
    title: 'Line 4',
    system: 'Line 4',
    settings: { closeWhenComplete: false, ...settings },
  })
  const id: string = body.id
  const seat = async (name: string, role: string, group?: string): Promise<Seat> => {
    const invite = await olga.post(`/assessments/${id}/invites`, { role, ...(group && { group }) })
    const joined = await server.program().post('/join', { code: invite.body.code, name })
    const { token } = joined.body
    return { program: server.program(token), member: joined.body.member.id, token }
  }
  const [ana, ben, cem, otto] = await Promise.all([
    seat('Ana', 'participant', 'business'),
    seat('Ben', 'participant', 'business'),
    seat('Cem', 'participant', 'technical'),
    seat('Otto', 'observer'),
  ])
  return { id, ana, ben, cem, otto }
}

export interface ReceiptEntry {
  round: number
  status: string
  salt: string
  digest: string
  refusal?: string
}
