import { performance } from 'node:perf_hooks'
import type { ListenerSession } from '@akin/client/listener-session'
import type { SupervisorSession } from '@akin/client/supervisor-session'
import { asId, type ClientId, type ConversationId, type ProgrammeId } from '@akin/core/support/ids'
import { addDifferences, compareLog, type Differences, noDifferences } from './compare-log.ts'
import type { ListenerDesk } from './listener-desk.ts'
import { aSeeker, type Seeker } from './people.ts'
import type { Recorded, Role, Turn } from './read-conversations.ts'
import { type Screen, seekerScreen, staffScreen, turnOf } from './screens.ts'
import type { ServerProcess } from './server-process.ts'
import { NeverHappened, persist, until } from './until.ts'

export type Played = {
	/** What the server took and everybody should show. */
	readonly messages: number
	readonly refusedTooLong: number
	readonly differences: Differences
	/** Messages whose arrival made the other side's screen change, in milliseconds from the call to send. */
	readonly latenciesMs: readonly number[]
	/** Why it did not come to its end; null when it did. */
	readonly unfinished: string | null
}

export type Stage = {
	readonly origins: ServerProcess['origins']
	readonly desk: ListenerDesk
	readonly supervisor: SupervisorSession
	readonly onArrived: () => void
}

const arrivalPatienceMs = 60_000
const programmeId = asId<ProgrammeId>('replay')

/** Plays one recorded conversation from the queue to its end, and compares what every end shows with the recording. */
export async function playConversation({ turns }: Recorded, { origins, desk, supervisor, onArrived }: Stage): Promise<Played> {
	await using cleanUp = new AsyncDisposableStack()
	const seeker = await aSeeker(origins)
	cleanUp.defer(() => seeker.session.close())
	const { conversation } = (await persist('a request', () => seeker.session.requestConversation(request))).data
	const { id } = conversation
	const listener = await desk.takenBy(id)
	await until(seeker.session, 'the seeker is told who came', (snapshot) => snapshot.conversation?.state.kind === 'talking')
	await persist('reading along', () => supervisor.startReading(id))

	const screens = {
		seeker: cleanUp.use(seekerScreen(seeker.session)),
		listener: cleanUp.use(staffScreen(listener, id)),
		supervisor: cleanUp.use(staffScreen(supervisor, id)),
	}
	const said: Turn[] = []
	const latenciesMs: number[] = []
	let refusedTooLong = 0
	let unfinished: string | null = null

	const others = { seeker: screens.listener, listener: screens.seeker }
	const voices = { seeker: seekerVoice(seeker), listener: listenerVoice(listener, id) }
	try {
		for (const { role, texts } of runsOf(turns)) {
			const spoken = await speak(texts, role, voices[role], others[role], said)
			refusedTooLong += spoken.refusedTooLong
			latenciesMs.push(...spoken.latenciesMs)
			for (let i = 0; i < spoken.accepted; i++) onArrived()
		}
		await everybodyShows(screens, said)
		await persist('the end', () => seeker.session.endConversation())
		await until(seeker.session, 'the seeker sees the end', (snapshot) => snapshot.conversation?.state.kind === 'closed')
		await until(listener, 'a wrap-up is due', ({ conversations }) => {
			const mine = conversations.find((one) => one.id === id)
			return mine === undefined || mine.view.state.kind === 'wrap_up'
		})
	} catch (error) {
		if (!(error instanceof NeverHappened)) throw error
		unfinished = error.message
	}

	const shown = [screens.seeker.shown(), screens.listener.shown(), screens.supervisor.shown(), await resumedFromTheStart(seeker, id)]
	const differences = shown.map((turnsShown) => compareLog(said, turnsShown)).reduce(addDifferences, noDifferences)
	await persist('a wrap-up', () => wrapUpOf(listener, id))
	await supervisor.stopReading(id)
	return { messages: said.length, refusedTooLong, differences, latenciesMs, unfinished }
}

const request = { programmeId, language: 'en', name: null, topics: [], about: null, inDanger: false }
const wrapUp = { howItEnded: 'said_goodbye' as const, topics: [], note: null, andYou: null }

/** Somebody who is no longer there to wrap up was wrapped up by a try whose answer a crash swallowed. */
async function wrapUpOf(listener: ListenerSession, conversationId: ConversationId) {
	const saved = await listener.saveWrapUp({ ...wrapUp, conversationId })
	return saved.ok || saved.error.code !== 'conversation_not_found' ? saved : ({ ok: true, data: {} } as const)
}

/** Consecutive turns of one role: said one after the other without waiting for an answer. */
export function runsOf(turns: readonly Turn[]): { readonly role: Role; readonly texts: readonly string[] }[] {
	const runs: { role: Role; texts: string[] }[] = []
	for (const { role, text } of turns) {
		const last = runs.at(-1)
		if (last?.role === role) last.texts.push(text)
		else runs.push({ role, texts: [text] })
	}
	return runs
}

/** How one role speaks through its own client. */
type Voice = {
	readonly maxCharacters: () => number
	readonly send: (text: string) => ClientId | null
	/** Resolves with the code for which the client shows "not sent". */
	readonly notSent: (clientId: ClientId) => Promise<string>
	readonly discard: (clientId: ClientId) => void
}
type Waits = { readonly clientId: ClientId; readonly state: { readonly kind: string; readonly code?: string } }

const codeOf = (outgoing: readonly Waits[], clientId: ClientId): string | undefined => {
	const item = outgoing.find((one) => one.clientId === clientId)
	return item?.state.kind === 'not_sent' ? item.state.code : undefined
}

const seekerVoice = ({ session }: Seeker): Voice => ({
	maxCharacters: () => session.getSnapshot().conversation?.maxMessageCharacters ?? 0,
	send: session.send,
	discard: session.discard,
	async notSent(clientId) {
		const snapshot = await until(session, 'the server refuses a text', ({ outgoing }) => codeOf(outgoing, clientId) !== undefined)
		return codeOf(snapshot.outgoing, clientId) ?? ''
	},
})

const listenerVoice = (session: ListenerSession, id: ConversationId): Voice => {
	const mine = () => session.getSnapshot().conversations.find((one) => one.id === id)
	return {
		maxCharacters: () => mine()?.view.maxMessageCharacters ?? 0,
		send: (text) => session.sendMessage(id, text),
		discard: session.discard,
		async notSent(clientId) {
			await until(session, 'the server refuses a text', () => codeOf(mine()?.outgoing ?? [], clientId) !== undefined)
			return codeOf(mine()?.outgoing ?? [], clientId) ?? ''
		},
	}
}

/** Sends all of a run, then waits until the last of it stands on the other's screen. Adds what the server should take to `said`. */
async function speak(texts: readonly string[], role: Role, voice: Voice, other: Screen, said: Turn[]) {
	const sentAt: number[] = []
	const latenciesMs: number[] = []
	const tooLong: ClientId[] = []
	const stopLooking = other.onShown((added) => {
		for (const turn of added) {
			const since = turn.role === role ? sentAt[latenciesMs.length] : undefined
			if (since !== undefined) latenciesMs.push(performance.now() - since)
		}
	})
	try {
		for (const text of texts) {
			const isTooLong = [...text].length > voice.maxCharacters()
			if (!isTooLong) {
				sentAt.push(performance.now())
				said.push({ role, text })
			}
			const clientId = voice.send(text)
			if (clientId === null) throw new NeverHappened(`the ${role}'s client takes a text`)
			if (isTooLong) tooLong.push(clientId)
		}
		for (const clientId of tooLong) {
			const code = await voice.notSent(clientId)
			if (code !== 'message_too_long') throw new NeverHappened(`a text that is too long is refused as such (${code})`)
			voice.discard(clientId)
		}
		const expected = said.filter((turn) => turn.role === role).length
		if (!(await other.reaches(role, expected, arrivalPatienceMs))) throw new NeverHappened(`what the ${role} said arrives`)
	} finally {
		stopLooking()
	}
	return { accepted: sentAt.length, refusedTooLong: tooLong.length, latenciesMs }
}

async function everybodyShows(screens: Readonly<Record<string, Screen>>, said: readonly Turn[]): Promise<void> {
	for (const [name, screen] of Object.entries(screens)) {
		for (const role of ['seeker', 'listener'] as const) {
			const expected = said.filter((turn) => turn.role === role).length
			if (!(await screen.reaches(role, expected, arrivalPatienceMs))) throw new NeverHappened(`the ${name} shows all that was said`)
		}
	}
}

/** The log as somebody is told it who knows nothing yet. */
async function resumedFromTheStart({ link }: Seeker, conversationId: ConversationId): Promise<Turn[]> {
	const turns: Turn[] = []
	for (let after = 0; ; ) {
		const page = (await persist('a fresh start', () => link.call('conversation:resume', { conversationId, after }))).data
		turns.push(...page.entries.flatMap(turnOf))
		after = page.entries.at(-1)?.seq ?? after
		if (!page.more) return turns
	}
}
