/** What a message takes: each argument's name with its kind, and for `select` with the choices it tells apart. */
export type MessageArguments = Record<string, string>

/**
 * Reads an ICU message (the part of it that our catalogues use: arguments, number, plural, select, tags, quotes).
 * @throws Error that says what is wrong, for a message that nothing could format
 */
export function argumentsOf(message: string): MessageArguments {
  const found: MessageArguments = {}
  const end = readText(message, 0, found, 0)
  if (end < message.length) throw new Error(`A brace too many at ${end} in “${message}”`)
  return found
}

/** Reads until the brace that closes what we are in; gives its place. */
function readText(message: string, from: number, found: MessageArguments, depth: number): number {
  let at = from
  while (at < message.length) {
    const sign = message[at]
    if (sign === "'" && /[{}<#|]/.test(message[at + 1] ?? '')) {
      const end = message.indexOf("'", at + 1)
      if (end < 0) throw new Error(`A quote that doesn't end in “${message}”`)
      at = end + 1
    } else if (sign === '{') at = readArgument(message, at + 1, found, depth + 1)
    else if (sign === '}') return at
    else {
      const tag = sign === '<' ? /^<(\w+)>/.exec(message.slice(at))?.[1] : undefined
      if (tag) found[tag] = 'tag'
      at += 1
    }
  }
  if (depth > 0) throw new Error(`A brace too few in “${message}”`)
  return at
}

/** Reads an argument after its opening brace; gives the place after its closing one. */
function readArgument(message: string, from: number, found: MessageArguments, depth: number): number {
  const head = /^\s*(\w+)\s*(?:,\s*(\w+)\s*(,?))?/.exec(message.slice(from))
  if (!head) throw new Error(`A brace without a name at ${from} in “${message}”`)
  const [whole, name = '', kind = 'text', more] = head
  let at = from + whole.length
  if (!more || !/^(plural|select|selectordinal)$/.test(kind)) {
    found[name] ??= kind
    const end = message.indexOf('}', at)
    if (end < 0) throw new Error(`A brace too few in “${message}”`)
    return end + 1
  }
  const choices: string[] = []
  for (;;) {
    const choice = /^\s*(=?[\w-]+)\s*\{/.exec(message.slice(at))
    if (!choice) break
    choices.push(choice[1] ?? '')
    at = readText(message, at + choice[0].length, found, depth) + 1
  }
  if (!choices.includes('other')) throw new Error(`{${name}, ${kind}} lacks “other” in “${message}”`)
  const close = /^\s*\}/.exec(message.slice(at))
  if (!close) throw new Error(`{${name}, ${kind}} doesn't close in “${message}”`)
  found[name] = kind === 'select' ? `select ${choices.toSorted().join(' ')}` : kind
  return at + close[0].length
}
