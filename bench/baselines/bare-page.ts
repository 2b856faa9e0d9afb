import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { Server } from 'socket.io'

/**
 * The least a page that chats can be: a heading, a form, socket.io-client's own bundle and twenty lines, compressed as on any good host. No
 * design, no languages, no waiting room, nothing for screen readers, nothing when a script fails.
 */
const bundle = readFileSync(join(createRequire(import.meta.url).resolve('socket.io-client/package.json'), '../dist/socket.io.min.js'))
const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Chat</title>
<style>body { max-width: 40rem; margin: auto; font: 1rem system-ui }</style>
<h1>Talk to someone</h1>
<div id="root"><form data-start><button disabled>Start a chat</button></form></div>
<script src="/socket.io.min.js"></script>
<script>
const socket = io({ transports: ['websocket'], auth: { room: 'page' } })
socket.on('connect', () => {
	root.innerHTML = '<ul></ul><form><input aria-label="Message"><button>Send</button></form>'
	const say = (text) => { const line = document.createElement('li'); line.textContent = text; root.querySelector('ul').append(line) }
	root.querySelector('form').onsubmit = (event) => {
		event.preventDefault()
		const { value } = root.querySelector('input')
		socket.emit('message', value, () => say(value))
	}
	socket.on('message', say)
})
</script>
`
const files = new Map([
	['/', { type: 'text/html; charset=utf-8', body: brotliCompressSync(page) }],
	['/socket.io.min.js', { type: 'text/javascript', body: brotliCompressSync(bundle) }],
])
const http = createServer((request, response) => {
	const file = files.get(request.url ?? '')
	if (!file) return void response.writeHead(404).end()
	response.writeHead(200, { 'content-type': file.type, 'content-encoding': 'br', 'cache-control': 'no-cache' }).end(file.body)
})
const io = new Server(http, { transports: ['websocket'], serveClient: false, perMessageDeflate: false })
io.on('connection', (socket) => void socket.on('message', (_message, acknowledge) => acknowledge({ ok: true })))
http.listen(Number(process.env.PORT), '127.0.0.1')
