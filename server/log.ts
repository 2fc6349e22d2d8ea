import pino, { type DestinationStream, type Logger } from 'pino'

/** The server's log: JSON, a line an entry. Of an error only what is known to hold no secret is written. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: errorFields } }
  return destination ? pino(options, destination) : pino(options)
}

interface ErrorFields {
  type: string
  message: string
  stack: string | undefined
  code: string | undefined
  cause: ErrorFields | undefined
}

/**
 * Drivers put more into their errors than can be shown: a Redis error carries the command with its password, one of
 * PostgreSQL the row that was refused. So fields are chosen, never copied, and addresses lose their passwords.
 */
function errorFields(error: unknown): ErrorFields | undefined {
  if (error === undefined || error === null) return undefined
  if (!(error instanceof Error))
    return {
      type: typeof error,
      message: withoutPasswords(String(error)),
      stack: undefined,
      code: undefined,
      cause: undefined,
    }
  const code = 'code' in error && ['string', 'number'].includes(typeof error.code) ? String(error.code) : undefined
  return {
    type: error.name,
    message: withoutPasswords(error.message),
    stack: error.stack === undefined ? undefined : withoutPasswords(error.stack),
    code,
    cause: errorFields(error.cause),
  }
}

function withoutPasswords(text: string): string {
  return text.replaceAll(/(\w:\/\/)[^\s/@]*@/g, '$1…@')
}

/**
 * The path of a request without what opens a door: of an address only plain words and the id of an assessment are kept.
 * Codes of invites and links, and the whole query, are left out.
 */
export function loggedPath(url: string): string {
  const segments = (url.split('?')[0] ?? '').split('/')
  return segments
    .map((segment, index) => {
      const isAssessment = ['a', 'assessments', 'room', 'ballot', 'notes'].includes(segments[index - 1] ?? '')
      return isAssessment || /^[a-z][a-z.-]{0,19}$|^v1$|^$/.test(segment) ? segment : '…'
    })
    .join('/')
}
