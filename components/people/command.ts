import { type Answer, api } from '#lib/api'
import type { PeopleCommand } from '#model/command'

/** Sends one command about people; what it changes comes back through the room. */
export function sendPeopleCommand(assessment: string, command: PeopleCommand): Promise<Answer<unknown>> {
  return api.post(`/assessments/${assessment}/commands`, command)
}
