import { connect } from '@akin/client/connect'
import { createCookieFetch } from '@akin/client/cookie-fetch'
import { callRoute } from '@akin/client/http'
import { createListenerSession, type ListenerSession } from '@akin/client/listener-session'
import { createSeekerSession, type SeekerSession } from '@akin/client/seeker-session'
import type { Readable } from '@akin/client/store'
import { createSupervisorSession, type SupervisorSession } from '@akin/client/supervisor-session'
import { seekerRoutes, staffRoutes } from '@akin/core/protocol/http'
import { asId, type ProgrammeId } from '@akin/core/support/ids'
import type { ChatServer } from '../../src/chat-server.ts'

/** People as the product's own clients know them, over real sockets. Each is disposed by the test that made them. */
export type Actor<S> = Disposable & { readonly session: S; readonly fetch: typeof fetch }

const readyWithinMs = 30_000

/** Resolves with the snapshot once `is` holds; fails by name when it does not come true. */
export async function until<T>(readable: Readable<T>, what: string, is: (snapshot: T) => boolean, withinMs = readyWithinMs): Promise<T> {
	if (is(readable.getSnapshot())) return readable.getSnapshot()
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => {
			stop()
			reject(new Error(`did not come true within ${withinMs} ms: ${what}`))
		}, withinMs)
		const stop = readable.subscribe(() => {
			const snapshot = readable.getSnapshot()
			if (!is(snapshot)) return
			clearTimeout(timer)
			stop()
			resolve(snapshot)
		})
	})
}

export async function aSeeker(server: ChatServer, keep?: typeof fetch): Promise<Actor<SeekerSession>> {
	const origin = server.urls.seeker
	const cookies = keep ?? createCookieFetch()
	const started = await callRoute(seekerRoutes.startSession, {}, { origin, fetch: cookies })
	if (!started.ok) throw new Error(`no seeker session: ${started.error.code}`)
	const getTicket = () => callRoute(seekerRoutes.socketTicket, {}, { origin, fetch: cookies })
	const session = createSeekerSession({ link: connect({ origin, namespace: '/seeker', getTicket }) })
	session.open()
	await until(session, 'the seeker is connected', ({ ready }) => ready)
	return { session, fetch: cookies, [Symbol.dispose]: () => session.close() }
}

/** What most people fill in: nothing. */
export const anyRequest = (programmeId: string, language = 'en') => ({
	...{ programmeId: asId<ProgrammeId>(programmeId), language },
	...{ name: null, topics: [], about: null, inDanger: false },
})

async function signedIn(origin: string, signInName: string, password: string): Promise<typeof fetch> {
	const cookies = createCookieFetch()
	const answer = await callRoute(staffRoutes.signIn, { signInName, password }, { origin, fetch: cookies })
	if (!answer.ok) throw new Error(`${signInName} could not sign in: ${answer.error.code}`)
	return cookies
}

export async function aListener(
	server: ChatServer,
	signInName: string,
	password: string,
	keep?: typeof fetch,
): Promise<Actor<ListenerSession>> {
	const origin = server.urls.listener
	const cookies = keep ?? (await signedIn(origin, signInName, password))
	const getTicket = () => callRoute(staffRoutes.socketTicket, {}, { origin, fetch: cookies })
	const session = createListenerSession({ link: connect({ origin, namespace: '/listener', getTicket }) })
	session.open()
	await until(session, `${signInName} is connected`, ({ ready }) => ready)
	return { session, fetch: cookies, [Symbol.dispose]: () => session.close() }
}

export async function aSupervisor(
	server: ChatServer,
	signInName: string,
	password: string,
	keep?: typeof fetch,
): Promise<Actor<SupervisorSession>> {
	const origin = server.urls.supervisor
	const cookies = keep ?? (await signedIn(origin, signInName, password))
	const getTicket = () => callRoute(staffRoutes.socketTicket, {}, { origin, fetch: cookies })
	const session = createSupervisorSession({ link: connect({ origin, namespace: '/supervisor', getTicket }) })
	session.open()
	await until(session, `${signInName} is connected`, ({ ready }) => ready)
	return { session, fetch: cookies, [Symbol.dispose]: () => session.close() }
}
