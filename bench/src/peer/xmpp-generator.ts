import { createHistogram } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { answer } from '../measure/answer-questions.ts'
import { putDigits, takeDigits } from '../measure/digits.ts'
import { createSequence } from '../measure/sequence.ts'
import type { Look, Settled } from '../relay/generator.ts'
import { connectXmpp, type XmppSocket } from './xmpp-socket.ts'

/** The same talk as in `relay`, over XMPP. It frames what it sends itself, and looks into what it hears only as far as it must. */
export type XmppPlan = { readonly kind: 'xmpp'; readonly pairs: number; readonly port: number }

/** As long as the words of `relay`. */
const words = ' and then I went home, and nobody had noticed.  '
const numberWidth = 10
const remembered = 1_024
const end = Buffer.from('</message>')
const marker = '<body>#'
const settleWithinMs = 10_000

type Side = {
	stream: XmppSocket | null
	frame: Buffer
	other: Side | null
	sent: number
	readonly sentAt: Float64Array
	readonly heard: ReturnType<typeof createSequence>
	rest: Buffer
}

const sides: Side[] = []
const latencies = createHistogram({ lowest: 1, highest: 60_000_000, figures: 3 })
let arrived = 0
let isClosedLoop = false
let ticker: NodeJS.Timeout | null = null

const createSide = (): Side => ({
	...{ stream: null, frame: Buffer.alloc(0), other: null, sent: 0, sentAt: new Float64Array(remembered) },
	...{ heard: createSequence(), rest: Buffer.alloc(0) },
})

async function connect({ pairs, port }: XmppPlan): Promise<number> {
	for (let n = 0; n < pairs; n++) {
		const [one, other] = [createSide(), createSide()]
		one.other = other
		other.other = one
		for (const side of [one, other]) {
			side.stream = await connectXmpp(port, (chunk) => hear(side, chunk))
			sides.push(side)
		}
		for (const side of [one, other]) {
			const digits = '0'.repeat(numberWidth)
			side.frame = Buffer.from(
				`<message type='chat' id='${digits}' to='${side.other?.stream?.jid}'><body>#${digits}${words}</body></message>`,
			)
		}
	}
	return pairs
}

function send(side: Side): void {
	side.sent += 1
	side.sentAt[side.sent % remembered] = performance.now()
	putDigits(side.frame, side.frame.indexOf("id='") + 4, numberWidth, side.sent)
	putDigits(side.frame, side.frame.indexOf(marker) + marker.length, numberWidth, side.sent)
	side.stream?.write(Buffer.from(side.frame))
}

function hear(side: Side, chunk: Buffer): void {
	const bytes = side.rest.length === 0 ? chunk : Buffer.concat([side.rest, chunk])
	let from = 0
	for (let to = bytes.indexOf(end, from); to !== -1; to = bytes.indexOf(end, from)) {
		const at = bytes.indexOf(marker, from)
		from = to + end.length
		if (at === -1 || at > to) continue
		const { number } = takeDigits(bytes, at + marker.length)
		if (!side.heard.see(number)) continue
		arrived += 1
		const ms = performance.now() - (side.other?.sentAt[number % remembered] ?? 0)
		latencies.record(Math.max(1, Math.round(ms * 1_000)))
		if (isClosedLoop) send(side)
	}
	side.rest = bytes.subarray(from)
}

const inFlight = (side: Side): number => side.other?.heard.lost(side.sent) ?? 0

function closedLoop(): void {
	isClosedLoop = true
	for (const [index, side] of sides.entries()) if (index % 2 === 0) send(side)
}

function openLoop(perSecond: number): void {
	const start = performance.now()
	let sent = 0
	let turn = 0
	ticker = setInterval(() => {
		for (const due = Math.floor(((performance.now() - start) * perSecond) / 1_000); sent < due; sent++) {
			const side = sides[turn++ % sides.length]
			if (side && inFlight(side) === 0) send(side)
		}
	}, 1)
}

async function settle(): Promise<Settled> {
	isClosedLoop = false
	if (ticker) clearInterval(ticker)
	ticker = null
	for (const giveUpAt = Date.now() + settleWithinMs; sides.some((side) => inFlight(side) > 0) && Date.now() < giveUpAt; ) await pause(20)
	const sum = (of: (side: Side) => number) => sides.reduce((total, side) => total + of(side), 0)
	return {
		...{ sent: sum(({ sent }) => sent), acknowledged: 0, arrived: sum(({ heard }) => heard.counted.seen), lost: sum(inFlight) },
		...{ duplicated: sum(({ heard }) => heard.counted.duplicated), reordered: sum(({ heard }) => heard.counted.reordered) },
		...{ refused: 0, sentAgain: 0, refusals: [] },
	}
}

function look(): Look {
	const at = (percent: number) => (latencies.count === 0 ? null : latencies.percentile(percent) / 1_000)
	const seen = { arrived, p50: at(50), p99: at(99), ackP99: null, lagP99: null }
	arrived = 0
	latencies.reset()
	return seen
}

answer({ connect, closedLoop, openLoop, settle, look })
process.channel?.ref()
