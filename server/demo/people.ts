import type { Group, Role } from '#model/people'

interface DemoPerson {
  name: string
  role: Role
  group: Group | null
}

/** Everybody of the demo workshop, business first, in the order of the rows of votes. All of them are invented. */
export const PEOPLE = {
  amara: { name: 'Amara Okafor', role: 'participant', group: 'business' },
  jonas: { name: 'Jonas Weber', role: 'participant', group: 'business' },
  priya: { name: 'Priya Nair', role: 'participant', group: 'business' },
  luis: { name: 'Luis Ortega', role: 'participant', group: 'business' },
  helen: { name: 'Helen Ford', role: 'participant', group: 'business' },
  mei: { name: 'Mei Tanaka', role: 'participant', group: 'technical' },
  tomasz: { name: 'Tomasz Wilk', role: 'participant', group: 'technical' },
  sara: { name: 'Sara Lindqvist', role: 'participant', group: 'technical' },
  omar: { name: 'Omar Haddad', role: 'participant', group: 'technical' },
  ivo: { name: 'Ivo Petrov', role: 'participant', group: 'technical' },
  grace: { name: 'Grace Kim', role: 'participant', group: 'technical' },
  ruth: { name: 'Ruth Adeyemi', role: 'observer', group: null },
} as const satisfies Record<string, DemoPerson>

export type DemoName = keyof typeof PEOPLE

export const DEMO_NAMES = Object.keys(PEOPLE) as DemoName[] // the keys of the table above
/** Those who vote, in the order of the rows of votes. */
export const VOTERS: readonly DemoName[] = DEMO_NAMES.filter((each) => PEOPLE[each].group !== null)

const PREFIX = 'demo-'

/** The id of an invented person: no account has one that begins like it. */
export function demoPersonId(name: DemoName): string {
  return `${PREFIX}${name}`
}

/** Whose invented id that is; null: a real person. */
export function demoNameOf(person: string): DemoName | null {
  return DEMO_NAMES.find((name) => demoPersonId(name) === person) ?? null
}
