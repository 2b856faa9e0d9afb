import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '@akin/client/connect'
import { createCookieFetch } from '@akin/client/cookie-fetch'
import { callRoute } from '@akin/client/http'
import type { Link } from '@akin/client/link'
import { createListenerSession, type ListenerSession } from '@akin/client/listener-session'
import { createSeekerSession, type SeekerSession } from '@akin/client/seeker-session'
import { createSupervisorSession, type SupervisorSession } from '@akin/client/supervisor-session'
import { seekerRoutes, staffRoutes } from '@akin/core/protocol/http'
import type { SeekerContract } from '@akin/core/protocol/seeker'
import type { ServerProcess } from './server-process.ts'
import { persist, until } from './until.ts'

type Origins = ServerProcess['origins']
/** The demo world's; it is printed on every start. */
const password = 'demo-only-password'
const signInAttempts = 40

/** A seeker as the product's own client knows them, and the wire underneath for questions the client does not ask by itself. */
export type Seeker = { readonly session: SeekerSession; readonly link: Link<SeekerContract> }

export async function aSeeker({ seeker: origin }: Origins): Promise<Seeker> {
	const fetch = createCookieFetch()
	await persist('a seeker session', () => callRoute(seekerRoutes.startSession, {}, { origin, fetch }))
	const getTicket = () => callRoute(seekerRoutes.socketTicket, {}, { origin, fetch })
	const link = connect<SeekerContract>({ origin, namespace: '/seeker', getTicket })
	const session = createSeekerSession({ link })
	session.open()
	await until(session, 'a seeker is connected', ({ ready }) => ready)
	return { session, link }
}

export async function aListener({ listener: origin }: Origins, signInName: string): Promise<ListenerSession> {
	const fetch = await signIn(origin, signInName)
	const getTicket = () => callRoute(staffRoutes.socketTicket, {}, { origin, fetch })
	const session = createListenerSession({ link: connect({ origin, namespace: '/listener', getTicket }) })
	session.open()
	await until(session, `${signInName} is connected`, ({ ready }) => ready)
	return session
}

export async function aSupervisor({ supervisor: origin }: Origins, signInName: string): Promise<SupervisorSession> {
	const fetch = await signIn(origin, signInName)
	const getTicket = () => callRoute(staffRoutes.socketTicket, {}, { origin, fetch })
	const session = createSupervisorSession({ link: connect({ origin, namespace: '/supervisor', getTicket }) })
	session.open()
	await until(session, `${signInName} is connected`, ({ ready }) => ready)
	return session
}

async function signIn(origin: string, signInName: string): Promise<typeof globalThis.fetch> {
	const fetch = createCookieFetch()
	for (let attempt = 1; ; attempt++) {
		const answer = await callRoute(staffRoutes.signIn, { signInName, password }, { origin, fetch })
		if (answer.ok) return fetch
		if (answer.error.code !== 'rate_limited' || attempt === signInAttempts) throw new Error(`${signInName}: ${answer.error.code}`)
		await pause(answer.error.retryAfterMs ?? 500)
	}
}
