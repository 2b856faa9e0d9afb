import { randomUUID } from 'node:crypto'
import { createHistogram } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { soonAfter } from '@akin/client/back-off'
import { answer } from '../measure/answer-questions.ts'
import { firstOwnAckId, type RawSocket } from '../measure/raw-socket.ts'
import { textFrame } from '../measure/web-socket-frames.ts'
import { type AkinPlan, akinPacket, matchAkinPairs, type Person } from '../relay/akin-pairs.ts'
import type { Side } from '../relay/side.ts'

/** What happened since the last look. `refusedP99` in milliseconds, null when nothing was refused. */
export type Look = {
	readonly offered: number
	readonly accepted: number
	readonly acceptedP99: number | null
	readonly refused: Readonly<Record<string, number>>
	readonly refusedP99: number | null
	/** Refusals that did not say when to try again. */
	readonly withoutTime: number
	readonly unanswered: number
	/** How late this generator was with what it had to send, at worst. */
	readonly lagMost: number
}
export type Settled = { readonly acknowledged: readonly string[]; readonly unanswered: number }

type Writer = {
	readonly socket: RawSocket
	readonly packet: (ack: string, id: string, text: string) => string
	/** Written and not on its way, for those who send one at a time. */
	words: number
	isFree: boolean
}

const okBegin = '[{"ok":true'
const settleWithinMs = 15_000
const withoutTimeMs = 1_000
const writers: Writer[] = []
const sent = new Map<number, { readonly at: number; readonly id: string; readonly by: number }>()
/** Ids of everything acknowledged: what must be in the log. */
const acknowledged: string[] = []
const micros = (ms: number): number => Math.max(1, Math.round(ms * 1_000))
const times = () => createHistogram({ lowest: 1, highest: 60_000_000, figures: 3 })
const acceptedTimes = times()
const refusedTimes = times()
let [nextAck, offered, accepted, withoutTime, lagMost] = [firstOwnAckId, 0, 0, 0, 0]
let refused: Record<string, number> = {}
/** What whoever sent it does with the answer; `againMs` when it was refused. */
let onAnswer: ((by: number, id: string, againMs: number | null) => void) | null = null
let ticker: NodeJS.Timeout | null = null

function write(by: number, id: string = randomUUID()): void {
	const writer = writers[by]
	if (!writer) return
	const ack = nextAck++
	sent.set(ack, { at: performance.now(), id, by })
	writer.socket.write(textFrame(writer.packet(String(ack), id, 'How are you doing?')))
}

function acknowledge(ack: number, buffer: Buffer, from: number, to: number): void {
	const message = sent.get(ack)
	if (!message) return
	sent.delete(ack)
	const tookMs = performance.now() - message.at
	if (buffer.toString('latin1', from, from + okBegin.length) === okBegin) {
		accepted += 1
		acceptedTimes.record(micros(tookMs))
		acknowledged.push(message.id)
		onAnswer?.(message.by, message.id, null)
	} else {
		refusedTimes.record(micros(tookMs))
		const [{ error }] = JSON.parse(buffer.toString('utf8', from, to)) as [{ error: { code: string; retryAfterMs?: number } }]
		refused[error.code] = (refused[error.code] ?? 0) + 1
		if (error.retryAfterMs === undefined) withoutTime += 1
		onAnswer?.(message.by, message.id, error.retryAfterMs ?? withoutTimeMs)
	}
}

async function connect(plan: AkinPlan): Promise<number> {
	for (const { conversationId, seeker, listener } of await matchAkinPairs(plan)) {
		add(seeker, '/seeker', conversationId)
		add(listener, '/listener', conversationId)
	}
	return writers.length
}

function add(person: Person, namespace: '/seeker' | '/listener', conversationId: string): void {
	writers.push({ socket: person.socket, packet: akinPacket(namespace, conversationId), words: 0, isFree: true })
	// Only acknowledgements matter here; what is said to the other end is read and dropped.
	const nothing = () => {}
	person.side = { hear: nothing, acknowledged: acknowledge } as unknown as Side
}

/** As much as it can take: so many messages are under way all the time, everybody in turn. */
function closedLoop({ inFlight }: { inFlight: number }): void {
	let turn = 0
	const next = () => {
		offered += 1
		write(turn++ % writers.length)
	}
	onAnswer = () => setImmediate(() => onAnswer !== null && next())
	for (let n = 0; n < inFlight; n++) next()
}

/**
 * So many messages a second are written. People with manners are the product's outbox: one under way for each, and who is refused comes when
 * they were told to. Without, everything is sent at once and nobody comes later because the server is busy.
 */
function openLoop({ perSecond, manners }: { perSecond: number; manners: boolean }): void {
	const say = manners ? sayInTurn : (by: number) => write(by)
	if (manners) onAnswer = onAnswerWithManners
	const start = performance.now()
	let done = 0
	ticker = setInterval(() => {
		const due = Math.floor(((performance.now() - start) * perSecond) / 1_000)
		if (due > done) lagMost = Math.max(lagMost, ((due - done) * 1_000) / perSecond)
		for (; done < due; done++) {
			offered += 1
			say(done % writers.length)
		}
	}, 1)
}

function sayInTurn(by: number): void {
	const writer = writers[by]
	if (!writer) return
	if (!writer.isFree) {
		writer.words += 1
		return
	}
	writer.isFree = false
	write(by)
}

function onAnswerWithManners(by: number, id: string, againMs: number | null): void {
	const writer = writers[by]
	if (!writer) return
	if (againMs !== null) {
		setTimeout(() => onAnswer === onAnswerWithManners && write(by, id), soonAfter(againMs, Math.random))
		return
	}
	writer.isFree = writer.words === 0
	if (writer.isFree) return
	writer.words -= 1
	write(by)
}

async function rest(): Promise<void> {
	onAnswer = null
	for (const writer of writers) Object.assign(writer, { words: 0, isFree: true })
	if (ticker) clearInterval(ticker)
	ticker = null
	for (const giveUpAt = Date.now() + settleWithinMs; sent.size > 0 && Date.now() < giveUpAt; ) await pause(10)
}

function look(): Look {
	const p99 = (of: typeof acceptedTimes) => (of.count === 0 ? null : of.percentile(99) / 1_000)
	const seen = {
		...{ offered, accepted, refused, withoutTime, unanswered: sent.size, lagMost },
		...{ acceptedP99: p99(acceptedTimes), refusedP99: p99(refusedTimes) },
	}
	;[offered, accepted, withoutTime, lagMost] = [0, 0, 0, 0]
	refused = {}
	acceptedTimes.reset()
	refusedTimes.reset()
	return seen
}

/** What has been acknowledged in all. */
async function settle(): Promise<Settled> {
	await rest()
	return { acknowledged, unanswered: sent.size }
}

answer({ connect, closedLoop, openLoop, rest, look, settle })
process.channel?.ref()
