/** `indexedDB.databases()` is missing in browsers that are still in use, so the names are kept beside the copies. */
const INDEX = 'plumbline/copies'
/** Whatever else a page keeps for one member begins with this. */
export const LOCAL_PREFIX = 'plumbline/'

/** Remembers that a copy exists on this device, so that signing out can remove it. */
export function noteLocalCopy(name: string): void {
  const names = localCopies()
  if (!names.includes(name)) write([...names, name])
}

/** Removes every local copy, draft and note of what this person did here: part of signing out. */
export async function forgetLocalCopies(): Promise<void> {
  const names = localCopies()
  for (const storage of storages())
    for (const key of Object.keys(storage)) if (key.startsWith(LOCAL_PREFIX)) storage.removeItem(key)
  await Promise.all(names.map(removeDatabase))
}

/** Resolves also when the browser refuses, or another tab still holds it open: the request stays with the browser. */
function removeDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = request.onerror = request.onblocked = () => resolve()
  })
}

function localCopies(): string[] {
  const [storage] = storages()
  try {
    const names: unknown = JSON.parse(storage?.getItem(INDEX) ?? '[]')
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
  } catch {
    return []
  }
}

function write(names: readonly string[]): void {
  try {
    storages()[0]?.setItem(INDEX, JSON.stringify(names))
  } catch {
    // A full or forbidden storage: the copy then stays until its owner differs.
  }
}

/** Local and session storage, where the browser allows them. */
function storages(): Storage[] {
  try {
    return typeof localStorage === 'undefined' ? [] : [localStorage, sessionStorage]
  } catch {
    return []
  }
}
