/** Whether a name is one of the IANA database that this runtime knows. Any other would end whatever shows a time in it. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
