import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

export interface TakenMail {
  /** As the envelope has them. */
  from: string
  to: string[]
  /** By lower-case name, unfolded, each as often as it came. */
  headers: [name: string, value: string][]
  text: string
}

/** A mail server that speaks SMTP (RFC 5321) and keeps what it takes; it refuses addresses that begin with `refused`. */
export async function startTestSmtp() {
  const mails: TakenMail[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    let received = ''
    let data: string[] | null = null
    let envelope: { from: string; to: string[] } = { from: '', to: [] }
    const answer = (line: string) => socket.write(`${line}\r\n`)
    function take(line: string): void {
      if (data !== null) {
        if (line !== '.') return void data.push(line.startsWith('.') ? line.slice(1) : line)
        mails.push({ ...envelope, ...parsed(data) })
        data = null
        return void answer('250 taken')
      }
      const [, address = ''] = /<([^>]*)>/.exec(line) ?? []
      const verb = line.slice(0, 4).toUpperCase()
      if (verb === 'MAIL') envelope = { from: address, to: [] }
      if (verb === 'RCPT') {
        if (address.startsWith('refused')) return void answer(`550 nobody is called ${address}`)
        envelope.to.push(address)
      }
      if (verb === 'DATA') {
        data = []
        return void answer('354 go on')
      }
      answer(verb === 'QUIT' ? '221 bye' : '250 ok')
      if (verb === 'QUIT') socket.end()
    }
    answer('220 test')
    socket.on('data', (chunk) => {
      received += chunk.toString('utf8')
      const lines = received.split('\r\n')
      received = lines.pop() ?? ''
      for (const line of lines) take(line)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, // a TCP server
    mails,
    async end() {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

function parsed(lines: readonly string[]): Pick<TakenMail, 'headers' | 'text'> {
  const gap = lines.indexOf('')
  const unfolded = lines
    .slice(0, gap)
    .join('\r\n')
    .replace(/\r\n(?=[ \t])/g, '')
    .split('\r\n')
  const headers = unfolded.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), words(line.slice(colon + 1).trim())]
  })
  const encoding = headers.find(([name]) => name === 'content-transfer-encoding')?.[1]
  const body = lines.slice(gap + 1).join('\r\n')
  return {
    headers,
    text:
      encoding === 'base64'
        ? Buffer.from(body, 'base64').toString('utf8')
        : encoding === 'quoted-printable'
          ? quoted(body.replace(/=\r\n/g, ''))
          : body,
  }
}

function quoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** Encoded words (RFC 2047). */
function words(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_all, how: string, text: string) =>
      how.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString('utf8') : quoted(text.replaceAll('_', ' ')),
    )
}
