import type { Command } from '#model/command'

/** Sends one command; a refusal comes back as its code, and nothing else has happened. */
export type Send = (command: Command) => Promise<{ ok: true } | { ok: false; code: string }>
