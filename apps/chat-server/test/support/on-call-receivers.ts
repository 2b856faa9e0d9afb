import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export type Posted = { readonly headers: IncomingHttpHeaders; readonly body: string }

/** A real HTTP server that keeps what it was sent, and answers as it is told to: a status, or not at all. */
export async function webhookReceiver() {
	const posted: Posted[] = []
	const state: { answer: number | 'silence' } = { answer: 204 }
	const server = createServer(async (request, response) => {
		posted.push({ headers: request.headers, body: await text(request) })
		if (state.answer === 'silence') return
		if (state.answer === 302) response.setHeader('location', '/elsewhere')
		response.writeHead(state.answer).end()
	})
	server.listen(0, 'localhost')
	await once(server, 'listening')
	return {
		posted,
		state,
		url: `http://localhost:${(server.address() as AddressInfo).port}/page?team=night`,
		async [Symbol.asyncDispose]() {
			server.closeAllConnections()
			server.close()
			await once(server, 'close')
		},
	}
}

/** A real SMTP server that keeps the mails it takes, or turns them down. */
export async function mailReceiver() {
	const mails: { readonly to: readonly string[]; readonly raw: string }[] = []
	const state = { takes: true }
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS', 'AUTH'],
		onRcptTo: (_address, _session, done) => (state.takes ? done() : done(Object.assign(new Error('not here'), { responseCode: 550 }))),
		onData(stream, session, done) {
			text(stream).then((raw) => {
				mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw })
				done()
			}, done)
		},
	})
	server.listen(0, 'localhost')
	await once(server.server, 'listening')
	return {
		mails,
		state,
		url: `smtp://localhost:${(server.server.address() as AddressInfo).port}`,
		[Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(resolve)),
	}
}
