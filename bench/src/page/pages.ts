import { setTimeout as pause } from 'node:timers/promises'
import { startBaseline } from '../measure/baseline.ts'
import { openMint } from '../measure/mint.ts'
import { type Subject, startSubject } from '../measure/subject.ts'
import { freePortBase } from '../replay/free-port-base.ts'
import { makeCertificate } from './certificate.ts'
import { openSecureFront } from './secure-front.ts'

/** What is visited, in this order, every time. */
export const pages = {
	empty: { what: 'an empty page', server: 'empty', locale: 'en-GB' },
	react: { what: 'a heading and a button in React, with a socket', server: 'react', locale: 'en-GB' },
	one: { what: 'Akin with one programme', server: 'one', locale: 'en-GB' },
	six: { what: 'Akin with six programmes', server: 'six', locale: 'en-GB' },
	arabic: { what: 'Akin with six programmes, in Arabic', server: 'six', locale: 'ar' },
} as const
export type PageName = keyof typeof pages
export const pageNames = Object.keys(pages) as PageName[]
type ServerName = (typeof pages)[PageName]['server']

/** Everything that serves one of them, behind one TLS. */
export type Pages = AsyncDisposable & {
	/** Of the TLS. */
	readonly port: number
	readonly keyHash: string
	/** At which port of `localhost` each server believes that it is found: a line has to stand there. */
	readonly at: Readonly<Record<ServerName, number>>
}

const seenWithinMs = 30_000

export async function openPages(): Promise<Pages> {
	await using opening = new AsyncDisposableStack()
	const at = { empty: await freePortBase(), react: await freePortBase(), one: await freePortBase(), six: await freePortBase() }
	const baseline = async (name: string) => opening.use(await startBaseline({ name, cores: null })).port
	const akin = async (port: number) => {
		const settings = { AKIN_PUBLIC_ORIGIN_SEEKER: `https://localhost:${port}` }
		const subject = opening.use(await startSubject({ nodes: 1, store: 'embedded', cores: null, settings }))
		return { subject, port: subject.nodes[0]?.ports.seeker ?? 0 }
	}
	const [one, six] = [await akin(at.one), await akin(at.six)]
	await offerOnly(one.subject, one.port, 'talk')
	const [empty, react] = [await baseline('empty-page'), await baseline('react-page')]
	const certificate = await makeCertificate(['localhost'])
	const servers = { empty, react, one: one.port, six: six.port }
	const byHost = (Object.keys(servers) as ServerName[]).map((name) => [`localhost:${at[name]}`, servers[name]] as const)
	const front = opening.use(await openSecureFront(new Map(byHost), certificate))
	const all = opening.move()
	return { port: front.port, keyHash: certificate.keyHash, at, [Symbol.asyncDispose]: () => all.disposeAsync() }
}

/** Hides every other programme of the demo world, and waits until the server has seen it. */
async function offerOnly(subject: Subject, port: number, id: string): Promise<void> {
	await using mint = openMint(subject.databaseUrl)
	await mint.database.query(`UPDATE programme SET data = jsonb_set(data, '{hidden}', to_jsonb(id <> $1))`, [id])
	for (const giveUpAt = Date.now() + seenWithinMs; Date.now() < giveUpAt; await pause(200)) {
		const page = await fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text())
		if (page.includes('data-start') && !page.includes('type="radio"')) return
	}
	throw new Error('the server still offers every programme')
}
