import { useTranslations } from 'next-intl'
import { practiceIdOf } from '#model/question'
import { nextRoundOf } from './primary-action'
import { readyBlock } from './ready-block'
import type { Run } from './use-run'

/** Something that can be done now, in words: an entry of the menu, and of the palette. */
export interface RunCommand {
  id: string
  label: string
  act: () => void
}

export const TIMER_MINUTES = [2, 5, 10] as const

/** Everything that isn't wanted on every question. What is impossible now is absent. */
export function useRunCommands(run: Run): RunCommand[] {
  const t = useTranslations('run.menu')
  const acts = useTranslations('run.act')
  const timer = useTranslations('run.timer')
  if (!run.may.change) return []
  const { here, view, pass, excluded, action } = run
  const { idle, answered } = run.acts
  const { ready } = readyBlock(view, pass)
  const command = (id: string, label: string, act: () => void) => ({ id, label, act })
  const until = { open: 'deadline', idle: 'openUntil', locked: 'unlockUntil', parked: 'unparkUntil' } as const
  const { state } = here
  return [
    state === 'open' && command('lock', t('lock', { round: here.round }), () => void run.acts.lock()),
    state === 'locked' && command('unlock', t('unlock', { round: here.round }), () => void run.acts.openHere()),
    !excluded &&
      state !== 'revealed' &&
      state !== 'decided' &&
      command('deadline', t(until[state]), () => run.ask({ kind: 'deadline' })),
    (state === 'open' || state === 'locked') &&
      command('cancel', t('cancel', { round: here.round }), () => run.ask({ kind: 'cancel' })),
    state === 'revealed' &&
      !excluded &&
      action.kind !== 'open' &&
      action.kind !== 'decide' &&
      command('revote', acts('open', { round: nextRoundOf(here) }), () => void run.acts.openHere()),
    state === 'decided' && command('reopen', t('reopen'), () => run.ask({ kind: 'reopen' })),
    idle.length > 1 && command('open-all', t('openAll', { n: idle.length, pass }), () => void run.acts.open(idle)),
    idle.length > 1 &&
      command('open-all-until', t('openAllUntil', { n: idle.length, pass }), () => run.ask({ kind: 'deadline-all' })),
    answered.length > 1 &&
      command('reveal-all', t('revealAll', { n: answered.length }), () => void run.acts.reveal(answered)),
    ready.length > 0 && command('block', t('block', { n: ready.length }), () => run.ask({ kind: 'block' })),
    ...(view.assessment.timer
      ? [command('timer-stop', timer('stop'), () => void run.acts.stopTimer())]
      : TIMER_MINUTES.map((minutes) =>
          command(`timer-${minutes}`, timer('start', { minutes }), () => void run.acts.startTimer(minutes * 60)),
        )),
    command('end', t(view.assessment.plannedEnd ? 'changeEnd' : 'planEnd'), () => run.ask({ kind: 'end' })),
    !excluded &&
      ['idle', 'parked', 'revealed'].includes(state) &&
      command('exclude', t('exclude'), () => run.ask({ kind: 'exclude' })),
    practiceIdOf(run.question) in view.assessment.excluded &&
      command('include', t('include'), () => void run.acts.include()),
    command('keys', t('keys'), () => run.ask({ kind: 'keys' })),
  ].filter((each) => each !== false)
}
