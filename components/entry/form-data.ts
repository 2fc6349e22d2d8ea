/** A text of a submitted form; what isn't there is empty. */
export function textField(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value : ''
}

/** Only a first look, to save a round trip: the server decides. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/u.test(text)
}
