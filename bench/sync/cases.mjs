// The cases, what is shown of each, and what ours has to reach against the relay.
import { idle } from './cases/idle.mjs'
import { joins } from './cases/joins.mjs'
import { stalled } from './cases/stalled.mjs'
import { traffic } from './cases/traffic.mjs'
import { burst, votes } from './cases/votes.mjs'

const ALL = ['ours', 'relay', 'yws', 'hocuspocus']
const ms = (value) => (Number.isFinite(value) ? `${value.toFixed(value < 10 ? 1 : 0)} ms` : '–')
const mb = (bytes) => `${Math.round(bytes / 1e6)} MB`
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`
const ratio = (value, floor) => (floor ? ` (${(value / floor).toFixed(2)})` : '')
const cpu = (each, relay) => `${each.cpu.toFixed(2)} s${ratio(each.cpu, relay?.cpu)}`
const percentiles = ({ p50, p95, p99 }) =>
  [p50, p95, p99]
    .filter((value) => value !== undefined)
    .map(ms)
    .join(', ')

export const CASES = {
  notes: {
    title: '1 room × 200 people, one update a second each on shared notes',
    servers: ALL,
    fixture: [1, 501],
    run: (server) => traffic(server, { rooms: 1, people: 200, seconds: 8 }),
    columns: {
      'processor per delivery': (each, relay) =>
        `${each.cpuPerDelivery.toFixed(1)} µs${ratio(each.cpuPerDelivery, relay?.cpuPerDelivery)}`,
      'p50, p95, p99': percentiles,
      frames: ({ frames }) => String(frames),
    },
    targets: [
      {
        text: 'processor time per delivery, to the relay',
        most: 1.1,
        of: (ours, relay) => ours.cpuPerDelivery / relay?.cpuPerDelivery,
      },
    ],
  },
  rooms: {
    title: '50 rooms × 10 people, one update a second each',
    servers: ALL,
    fixture: [50, 10],
    run: (server) => traffic(server, { rooms: 50, people: 10, seconds: 8 }),
    columns: { processor: cpu, 'p50, p95, p99': percentiles },
    targets: [
      { text: 'processor time with commits, to the relay', most: 2, of: (ours, relay) => ours.cpu / relay?.cpu },
    ],
  },
  votes: {
    title: '200 people vote in the same instant, thirty times (peers: 200 writes to one document); then the reveal',
    servers: ALL,
    fixture: [1, 501],
    async run(server, context) {
      if (!server.isOurs) return burst(server, { people: 200, revealBytes: context.revealBytes })
      const result = await votes(server, { people: 200 })
      context.revealBytes = result.revealBytes
      return result
    },
    columns: {
      'processor for all': cpu,
      'p50, p99 until all is told': percentiles,
      'reveal p50, p99': ({ revealP50, revealP99 }) => `${ms(revealP50)}, ${ms(revealP99)}`,
    },
    targets: [
      { text: 'votes: p99, to the relay with 200 writes', most: 1, of: (ours, relay) => ours.p99 / relay?.p99 },
      { text: 'votes: processor time, to the relay', most: 0.5, of: (ours, relay) => ours.cpu / relay?.cpu },
      {
        text: 'reveal: p99, to one relayed frame of the same size',
        most: 1.5,
        of: (ours, relay) => ours.revealP99 / relay?.revealP99,
      },
    ],
  },
  joins: {
    title: '500 people at once into a room of 100 kB, with presence',
    servers: ALL,
    fixture: [1, 501],
    run: (server) => joins(server, { people: 500, bytes: 100_000 }),
    columns: {
      'all have joined after': ({ all }, relay) => `${ms(all)}${ratio(all, relay?.all)}`,
      'p50, p99': percentiles,
      processor: cpu,
      'presence frames': ({ presence }) => String(presence),
      memory: ({ memory }) => mb(memory),
    },
    targets: [
      { text: 'time until all have joined, to the relay', most: 1, of: (ours, relay) => ours.all / relay?.all },
    ],
  },
  connections: {
    title: '2,000 idle connections on one document',
    once: true,
    servers: ALL,
    fixture: [1, 501],
    run: (server) => idle(server, { count: 2000, seconds: 5, where: (on, index) => on.where(0, index % 500, 'room') }),
    columns: {
      'resident, each': ({ rssEach }, relay) => `${kb(rssEach)}${ratio(rssEach, relay?.rssEach)}`,
      'heap and buffers, each': ({ ownEach }, relay) => `${kb(ownEach)}${ratio(ownEach, relay?.ownEach)}`,
      'idle processor': ({ idleMs }) => `${idleMs.toFixed(1)} ms/s`,
    },
    targets: [
      { text: 'memory of a connection, to the relay', most: 1.3, of: (ours, relay) => ours.rssEach / relay?.rssEach },
    ],
  },
  ballots: {
    title: '500 open idle ballots, each with its connection',
    once: true,
    servers: ALL,
    fixture: [1, 501],
    run: (server) =>
      idle(server, {
        count: 500,
        seconds: 3,
        warm: 1,
        where: (on, index) => (on.isOurs ? on.where(0, index, 'ballot') : on.where(index)),
      }),
    columns: {
      'resident, each': ({ rssEach }, relay) => `${kb(rssEach)}${ratio(rssEach, relay?.rssEach)}`,
      'heap and buffers, each': ({ ownEach }, relay) => `${kb(ownEach)}${ratio(ownEach, relay?.ownEach)}`,
    },
    targets: [
      {
        text: 'kB of an open idle ballot, without its connection',
        most: 20,
        of: (ours, relay) => (ours.ownEach - relay?.ownEach) / 1000,
      },
    ],
  },
  idle: {
    title: '2,000 open idle rooms, each with one connection',
    once: true,
    servers: ALL,
    fixture: [2000, 1],
    env: { SIGNS_OF_LIFE: 'yes' },
    run: (server) =>
      idle(server, {
        count: 2000,
        seconds: 30,
        settle: 120,
        leaves: true,
        warm: 1,
        where: (on, index) => (on.isOurs ? on.where(index, 0, 'room') : on.where(index)),
      }),
    columns: {
      'resident, each': ({ rssEach }, relay) => `${kb(rssEach)}${ratio(rssEach, relay?.rssEach)}`,
      'heap and buffers, each': ({ ownEach }, relay) => `${kb(ownEach)}${ratio(ownEach, relay?.ownEach)}`,
      'idle processor': ({ idleMs }) => `${idleMs.toFixed(1)} ms/s`,
      'left of each when it was unloaded': ({ left }) => (left === undefined ? '–' : kb(left)),
    },
    targets: [
      {
        text: 'kB of an open idle room, without its connection',
        most: 20,
        of: (ours, relay) => (ours.ownEach - relay?.ownEach) / 1000,
      },
      { text: 'kB left of an unloaded room', most: 0.1, of: (ours) => ours.left / 1000 },
      { text: 'idle processor time, ms/s', most: 5, of: (ours) => ours.idleMs },
      {
        text: 'idle processor time, to a relay that gives the same signs of life',
        most: 1,
        of: (ours, relay) => ours.idleMs / relay?.idleMs,
      },
    ],
  },
  stalled: {
    title: '30 people, ten of them stop reading; 250 × 16 kB a second to each of the others',
    once: true,
    servers: ALL,
    fixture: [1, 501],
    run: (server) => stalled(server, { people: 30, sleepers: 10, writers: 10, seconds: 10 }),
    columns: {
      'resident before → peak': ({ before, peak }) => `${mb(before)} → ${mb(peak)}`,
      'kept for the sleepers': ({ kept }, relay) => `${mb(kept)}${ratio(kept, relay?.kept)}`,
      'sleepers cut': ({ sleepersCut }) => String(sleepersCut),
      processor: cpu,
    },
    targets: [{ text: 'healthy people cut', most: 0, of: (ours) => ours.lost }],
  },
  nodes: {
    title: '20 rooms × 10 people, one update a second each, on one node and on two that share the people of each room',
    once: true,
    servers: ['one', 'two'],
    fixture: null,
    run: (server) => traffic(server, { rooms: 20, people: 10, seconds: 8 }),
    columns: {
      'processor of all nodes': (each) => `${each.cpu.toFixed(2)} s`,
      'per delivery': ({ cpuPerDelivery }) => `${cpuPerDelivery.toFixed(0)} µs`,
      'p50, p95, p99': percentiles,
    },
  },
}
