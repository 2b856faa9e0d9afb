import { connect, type Socket } from 'node:net'

/** A stream of XMPP, signed in as nobody in particular. */
export type XmppSocket = { readonly jid: string; readonly socket: Socket; write(bytes: Buffer): void }

const header = `<?xml version='1.0'?><stream:stream to='localhost' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>`
const withinMs = 15_000

/** Connects, signs in anonymously and takes a resource. From then on `onData` gets whatever comes. @throws Error when it takes too long */
export async function connectXmpp(port: number, onData: (chunk: Buffer) => void): Promise<XmppSocket> {
	const socket = connect({ host: '127.0.0.1', port, noDelay: true })
	let heard = ''
	let wake = () => {}
	let failure: Error | null = null
	const hear = (chunk: Buffer) => {
		heard += chunk.toString('utf8')
		wake()
	}
	socket.on('data', hear)
	socket.on('error', (error) => {
		failure = error
		wake()
	})
	socket.on('close', () => {
		failure ??= new Error(`the server closed the stream: ${heard.slice(-300)}`)
		wake()
	})
	const giveUpAt = Date.now() + withinMs
	const until = async (pattern: RegExp): Promise<RegExpExecArray> => {
		for (;;) {
			const found = pattern.exec(heard)
			if (found) {
				heard = heard.slice(found.index + found[0].length)
				return found
			}
			if (failure) throw failure
			if (Date.now() > giveUpAt) throw new Error(`signing in took too long: ${heard.slice(-300)}`)
			await new Promise<void>((resolve) => {
				wake = resolve
				setTimeout(resolve, 500).unref()
			})
		}
	}
	socket.write(header)
	await until(/<\/stream:features>/)
	socket.write(`<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='ANONYMOUS'/>`)
	await until(/<success[^>]*>/)
	socket.write(header)
	await until(/<\/stream:features>/)
	socket.write(`<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>`)
	const [, jid = ''] = await until(/<jid>([^<]+)<\/jid>/)
	socket.off('data', hear)
	socket.on('data', onData)
	return { jid, socket, write: (bytes) => void socket.write(bytes) }
}
