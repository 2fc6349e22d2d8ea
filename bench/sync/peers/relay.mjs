// The floor: hands each frame to the others of its room, as it is. It knows no document and answers one thing, that it has nothing.
import { WebSocketServer } from 'ws'

const EMPTY = Buffer.from([0, 1, 2, 0, 0]) // sync step 2 with an update that holds nothing
const rooms = new Map()
/** What y-websocket's clients ask of every server, or they hang up after 30 s: here it is 25, and a ping each 75. */
const signsOfLife = new Map()
const SIGN = Buffer.from([1, 1, 0]) // nobody is here

const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.env.PORT), perMessageDeflate: false })
server.on('connection', (socket, { url }) => {
  const room = rooms.get(url) ?? new Set()
  rooms.set(url, room.add(socket))
  if (process.env.SIGNS_OF_LIFE) signsOfLife.set(socket, signsOfLife.size)
  socket.on('message', (data) => {
    if (data[0] === 0 && data[1] === 0) return socket.send(EMPTY)
    for (const other of room) if (other !== socket) other.send(data)
  })
  socket.on('close', () => {
    signsOfLife.delete(socket)
    room.delete(socket)
    if (room.size === 0) rooms.delete(url)
  })
})

let second = 0
if (process.env.SIGNS_OF_LIFE)
  setInterval(() => {
    second += 1
    for (const [socket, number] of signsOfLife) {
      if (number % 25 === second % 25) socket.send(SIGN)
      if (number % 75 === second % 75) socket.ping()
    }
  }, 1000)
