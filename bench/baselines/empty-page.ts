import { createServer } from 'node:http'

/** The least a page can be: what a line and a browser cost by themselves. */
const page = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Chat</title><h1>Talk to someone</h1><button>Start a chat</button>'

createServer((_request, response) => {
	response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
}).listen(Number(process.env.PORT), '127.0.0.1')
