import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isProgram, onPath } from './on-path.mjs'

/** Where Debian keeps them, one folder a version; they are not on the PATH there. */
const DEBIAN = '/usr/lib/postgresql'

/** The folder with `initdb` and `postgres`, the newest if there are several; null when there is none. */
export function postgresBinaries() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const known = onPath('initdb')
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(known ? [dirname(realpathSync(known))] : []),
  ]
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => isProgram(join(folder, name)))) ?? null
}
