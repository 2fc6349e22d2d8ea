import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type Environment, readEnvironment } from '#lib/env'
import { type RunningServer, serve } from './serve'
import { openStore } from './store/create-store'
import type { Store } from './store/store'

export const SETUP_KEY = 'setup-key-of-the-integration-tests'

/** The real server without pages, on a free port, with a data directory of its own unless one is given. */
export async function startTestServer(
  options: {
    dataDir?: string
    variables?: Record<string, string>
    log?: pino.Logger
    /** Where the one before listened, for clients who come back. */
    port?: number
    /** Stands between the server and its store. */
    around?: (store: Store) => Store
    /** What time it is there, in milliseconds; else it is now. */
    clock?: () => number
  } = {},
) {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'plumbline-test-'))
  const running: RunningServer = await serve(
    { ...environmentOf(dataDir, options.variables), port: options.port ?? 0 },
    options.log ?? pino({ level: 'silent' }),
    async () => null,
    async (where) => (options.around ?? ((store) => store))(await openStore(where)),
    options.clock,
  )
  const origin = `http://localhost:${running.port}`
  return {
    ...running,
    dataDir,
    origin,
    program: (token: string | null = null) => programAt(origin, token),
    async end() {
      await running.close()
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export type TestServer = Awaited<ReturnType<typeof startTestServer>>

function environmentOf(dataDir: string, variables: Record<string, string> = {}): Environment {
  const read = readEnvironment({
    PLUMBLINE_DATA_DIR: dataDir,
    PLUMBLINE_SETUP_KEY: SETUP_KEY,
    HOST: 'localhost',
    ...variables,
  })
  if (!read.ok) throw new Error(read.problems.join('\n'))
  return read.environment
}

/** A program that knows only the contract: HTTP with a bearer token, documents with the real y-websocket client. */
export function programAt(origin: string, token: string | null) {
  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    // biome-ignore lint/suspicious/noExplicitAny: a program reads answers by the contract, not by our types
    return { status: response.status, headers: response.headers, text, body: (isJson ? JSON.parse(text) : null) as any }
  }
  return {
    token,
    get: (path: string) => call('GET', path),
    post: (path: string, body: unknown = {}, headers?: Record<string, string>) => call('POST', path, body, headers),
    patch: (path: string, body: unknown) => call('PATCH', path, body),
    put: (path: string, body: unknown) => call('PUT', path, body),
    delete: (path: string) => call('DELETE', path),
    command: (assessment: string, body: object, headers?: Record<string, string>) =>
      call('POST', `/assessments/${assessment}/commands`, body, headers),
    open: (name: string, doc = new Y.Doc(), hear?: (bytes: Uint8Array) => void) =>
      openDocument(origin, token, name, doc, hear),
  }
}

/** One document over the real client. */
export function openDocument(
  origin: string,
  token: string | null,
  name: string,
  doc: Y.Doc,
  hear?: (bytes: Uint8Array) => void,
) {
  class Authorized extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, token === null ? {} : { headers: { authorization: `Bearer ${token}` } })
      if (hear) this.on('message', (data: Buffer) => hear(data))
    }
  }
  const provider = new WebsocketProvider(`${origin.replace('http', 'ws')}/sync`, name, doc, {
    // ws and the browser's WebSocket are alike in all that y-websocket uses.
    WebSocketPolyfill: Authorized as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  const closed = new Promise<number>((resolve) => provider.on('closed', ({ code }) => resolve(code)))
  const synced = new Promise<void>((resolve) => provider.on('sync', (state: boolean) => state && resolve()))
  const end = () => {
    provider.destroy()
    provider.awareness.destroy() // its clock would keep the document
  }
  return { doc, provider, closed, synced, map: (key: string) => doc.getMap(key), end }
}

/** Resolves when the condition holds for what the document says; it looks again at every change. */
export function until<T>(doc: Y.Doc, read: () => T | null | undefined | false): Promise<T> {
  return new Promise((resolve) => {
    const look = () => {
      const found = read()
      if (!found) return
      doc.off('update', look)
      resolve(found)
    }
    doc.on('update', look)
    look()
  })
}
