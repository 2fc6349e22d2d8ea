'use client'

import { useEffect, useState } from 'react'
import { type Answer, api } from '#lib/api'
import type { Invite } from '#lib/services'
import type { Group, Role } from '#model/people'

/** Whom a link is for. */
export interface Audience {
  role: Role
  group: Group | null
}

interface ShownInvite extends Audience {
  code: string
  shortCode: string | null
}

/** Well inside the four hours that a short code lives without being asked for. */
const RENEW_EVERY = 60 * 60 * 1000

/** The invite of an audience: the newest that still has uses, how to make one and how to take it back. */
export function useInvite(assessment: string, audience: Audience, invites: readonly Invite[]) {
  const { role, group } = audience
  const [made, setMade] = useState<ShownInvite | null>(null)
  const [revoked, setRevoked] = useState<readonly string[]>([])
  const [renewed, setRenewed] = useState<{ code: string; shortCode: string } | null>(null)
  const found = invites.find(
    (each) => each.role === role && each.group === group && each.uses < each.maxUses && !revoked.includes(each.code),
  )
  const invite = made ?? found ?? null
  const code = invite?.code ?? null

  useEffect(() => {
    if (code === null || role === 'facilitator') return
    const renew = async () => {
      const answer = await api.post<{ shortCode: string }>(`/assessments/${assessment}/invites/${code}/short-code`, {})
      if (answer.ok) setRenewed({ code, shortCode: answer.data.shortCode })
    }
    void renew()
    const timer = setInterval(renew, RENEW_EVERY)
    return () => clearInterval(timer)
  }, [assessment, code, role])

  return {
    invite: invite && renewed?.code === invite.code ? { ...invite, shortCode: renewed.shortCode } : invite,
    async make(): Promise<Answer<unknown>> {
      const answer = await api.post<{ code: string; shortCode: string | null }>(`/assessments/${assessment}/invites`, {
        role,
        ...(group && { group }),
      })
      if (answer.ok) setMade({ role, group, code: answer.data.code, shortCode: answer.data.shortCode })
      return answer
    },
    /** Takes the invite back: its link and code stop working, who has joined stays. */
    async revoke(): Promise<Answer<unknown>> {
      const answer = await api.delete(`/assessments/${assessment}/invites/${code}`)
      if (answer.ok && code !== null) {
        setRevoked([...revoked, code])
        setMade(null)
      }
      return answer
    },
  }
}
