// For unit tests: a message that can't be formatted fails the test that asked for it. On a page its key would stand there.
const { error } = console
console.error = (...said) => {
  const [first] = said
  if (first instanceof Error && 'originalMessage' in first) throw first
  error(...said)
}
