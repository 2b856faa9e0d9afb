import { createServer } from 'node:http'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'

/** A chat page as they are usually made: an empty document, and React with a socket that draws a heading and a button once all of it is there. */
const built = await build({
	...{ configFile: false, logLevel: 'silent', root: import.meta.dirname, publicDir: false },
	build: { write: false, rolldownOptions: { input: join(import.meta.dirname, 'react-app.js') } },
})
const [output] = [built].flat()
if (output === undefined || !('output' in output)) throw new Error('nothing was built')
const script = output.output[0].code
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Chat</title>
<script type="module" src="/app.js"></script><div id="root"></div>`
const files = new Map([
	['/', { type: 'text/html; charset=utf-8', body: brotliCompressSync(page) }],
	['/app.js', { type: 'text/javascript', body: brotliCompressSync(script) }],
])
createServer((request, response) => {
	const file = files.get(request.url ?? '')
	if (!file) return void response.writeHead(404).end()
	response.writeHead(200, { 'content-type': file.type, 'content-encoding': 'br', 'cache-control': 'no-cache' }).end(file.body)
}).listen(Number(process.env.PORT), '127.0.0.1')
