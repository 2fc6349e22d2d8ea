import { readEnvironment } from '#lib/env'
import { CannotOpenStore } from '#server/store/cannot-open'
import { backUp, CannotBackUp, type Held, restore } from './backup'

/** `npm run backup -- FILE` and `npm run restore -- FILE [--overwrite]`, on the installation that the environment names. */
async function main([command, ...given]: string[]): Promise<string> {
  const files = given.filter((each) => !each.startsWith('--'))
  const flags = given.filter((each) => each.startsWith('--'))
  const [file] = files
  const isKnown = flags.every((flag) => command === 'restore' && flag === '--overwrite')
  if (file === undefined || files.length > 1 || !isKnown)
    throw new CannotBackUp('Usage: npm run backup -- FILE, or npm run restore -- FILE [--overwrite]')
  const read = readEnvironment(process.env)
  if (!read.ok) throw new CannotBackUp(['The environment is wrong:', ...read.problems].join('\n  '))
  const { dataDir, databaseUrl } = read.environment
  const place = { dataDir, databaseUrl }
  if (command === 'backup') return `Backed up ${saying(await backUp(place, file))} to ${file}.`
  return `Restored ${saying(await restore(file, place, { overwrite: flags.length > 0 }))} from ${file}.`
}

function saying({ assessments, events }: Held): string {
  return `${assessments} ${assessments === 1 ? 'assessment' : 'assessments'} with ${events} logged events, every chain verified,`
}

try {
  console.log(await main(process.argv.slice(2)))
} catch (cause) {
  if (!(cause instanceof CannotBackUp || cause instanceof CannotOpenStore)) throw cause
  console.error(cause.message)
  process.exitCode = 1
}
