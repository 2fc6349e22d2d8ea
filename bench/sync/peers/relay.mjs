// The floor: hands each frame to the others of its room, as it is. It knows no document and answers one thing, that it has nothing.
import { WebSocketServer } from 'ws'

const EMPTY = Buffer.from([0, 1, 2, 0, 0]) // sync step 2 with an update that holds nothing
const rooms = new Map()

const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.env.PORT), perMessageDeflate: false })
server.on('connection', (socket, { url }) => {
  const room = rooms.get(url) ?? new Set()
  rooms.set(url, room.add(socket))
  socket.on('message', (data) => {
    if (data[0] === 0 && data[1] === 0) return socket.send(EMPTY)
    for (const other of room) if (other !== socket) other.send(data)
  })
  socket.on('close', () => {
    room.delete(socket)
    if (room.size === 0) rooms.delete(url)
  })
})
