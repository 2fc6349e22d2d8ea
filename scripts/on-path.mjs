import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The first of these programs that is on the PATH, as an absolute path; undefined when none is. */
export function onPath(...names) {
  const directories = (process.env.PATH ?? '').split(delimiter).filter((directory) => directory !== '')
  return names.flatMap((name) => directories.map((directory) => join(directory, name))).find(isProgram)
}

export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Whether packages can be installed here without asking anybody: Debian or Ubuntu, as root. */
export function hasApt() {
  return process.getuid?.() === 0 && onPath('apt-get') !== undefined
}
