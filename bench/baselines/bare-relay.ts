import { createServer } from 'node:http'
import { createAdapter } from '@socket.io/redis-adapter'
import { createClient } from 'redis'
import { Server } from 'socket.io'

/**
 * What most chats begin with: Socket.IO, rooms of two, an acknowledgement. Nothing is stored, sealed, checked or counted. With REDIS_URL its
 * classic Redis adapter joins several of them. The settings are those of Akin's own servers.
 */
const http = createServer((_request, response) => response.end('bare'))
const io = new Server(http, { transports: ['websocket'], serveClient: false, perMessageDeflate: false, pingInterval: 15_000 })

if (process.env.REDIS_URL) {
	const publisher = createClient({ url: process.env.REDIS_URL })
	const subscriber = publisher.duplicate()
	await Promise.all([publisher.connect(), subscriber.connect()])
	io.adapter(createAdapter(publisher, subscriber))
}
io.on('connection', (socket) => {
	const { room } = socket.handshake.auth
	if (room) void socket.join(room)
	socket.on('message', (message, acknowledge) => {
		socket.to(room).emit('message', message)
		acknowledge({ ok: true })
	})
})
http.listen(Number(process.env.PORT), '127.0.0.1')
