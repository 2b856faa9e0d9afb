import { createHistogram } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { answer } from '../measure/answer-questions.ts'
import { addTallies, emptyTally, type Tally } from '../measure/sequence.ts'
import { type AkinPlan, akinPacket, matchAkinPairs } from './akin-pairs.ts'
import { type BarePlan, barePacket, connectBarePairs } from './bare-pairs.ts'
import { createPair, type Letter, type Side } from './side.ts'

export type Plan = AkinPlan | BarePlan
/** What happened since the last look. Times in milliseconds, null when nothing happened. */
export type Look = {
	readonly arrived: number
	readonly p50: number | null
	readonly p99: number | null
	readonly ackP99: number | null
	/** How late the generator itself was with what it had to send, at worst one in a hundred. */
	readonly lagP99: number | null
}
export type Settled = Tally & { readonly sentAgain: number; readonly refusals: readonly string[] }

const settleWithinMs = 10_000
const pairs: (readonly [Side, Side])[] = []
let isClosedLoop = false
let ticker: NodeJS.Timeout | null = null

/** Microseconds, three digits kept. */
const histogram = () => createHistogram({ lowest: 1, highest: 60_000_000, figures: 3 })
const latencies = histogram()
const ackLatencies = histogram()
const lags = histogram()
let arrived = 0

const micros = (ms: number): number => Math.max(1, Math.round(ms * 1_000))
const hooks = {
	onArrived(side: Side, latencyMs: number) {
		arrived += 1
		latencies.record(micros(latencyMs))
		if (isClosedLoop) side.send()
	},
	onAcknowledged: (latencyMs: number) => ackLatencies.record(micros(latencyMs)),
}

async function connect(plan: Plan): Promise<number> {
	if (plan.kind === 'bare') {
		for (let index = 0; index < plan.pairs; index++) pairs.push(createPair(() => ({ packet: barePacket(), ...hooks })))
		await connectBarePairs(plan, pairs)
		return pairs.length
	}
	for (const { conversationId, seeker, listener } of await matchAkinPairs(plan)) {
		const packetOf = (letter: Letter) => akinPacket(letter === 's' ? '/seeker' : '/listener', conversationId)
		const pair = createPair((letter) => ({ packet: packetOf(letter), ...hooks }))
		for (const [side, person] of [
			[pair[0], seeker],
			[pair[1], listener],
		] as const) {
			side.socket = person.socket
			person.side = side
		}
		pairs.push(pair)
	}
	return pairs.length
}

/** Closed loop: whoever is written to answers at once; one message of each pair is always under way. */
function closedLoop(): void {
	isClosedLoop = true
	for (const [one] of pairs) one.send()
}

/**
 * Open loop: so many messages a second, whether or not earlier ones have arrived. Sides take turns; as a real client has one message under
 * way at most, one whose last is still under way is passed over. When all are, the generator is late, and says so.
 */
function openLoop(perSecond: number): void {
	const sides = [...pairs.map(([one]) => one), ...pairs.map(([, other]) => other)]
	const start = performance.now()
	let sent = 0
	let turn = 0
	const nextFree = (): Side | undefined => {
		for (let tried = 0; tried < sides.length; tried++) {
			const side = sides[turn++ % sides.length]
			if (side?.inFlight() === 0) return side
		}
		return undefined
	}
	ticker = setInterval(() => {
		const now = performance.now()
		for (const due = Math.floor(((now - start) * perSecond) / 1_000); sent < due; sent++) {
			const side = nextFree()
			if (!side) return
			lags.record(micros(now - start - (sent * 1_000) / perSecond))
			side.send()
		}
	}, 1)
}

/** Stops sending and waits until everything under way has come. */
async function settle(): Promise<Settled> {
	isClosedLoop = false
	if (ticker) clearInterval(ticker)
	ticker = null
	const sides = pairs.flat()
	for (const giveUpAt = Date.now() + settleWithinMs; sides.some((side) => side.inFlight() > 0) && Date.now() < giveUpAt; ) await pause(20)
	const refusals = [...new Set(sides.flatMap((side) => [...side.refusals]))]
	return {
		...sides.map((side) => side.tally()).reduce(addTallies, emptyTally),
		sentAgain: sides.reduce((sum, side) => sum + side.sentAgain(), 0),
		refusals,
	}
}

function look(): Look {
	const at = (times: typeof latencies, percent: number) => (times.count === 0 ? null : times.percentile(percent) / 1_000)
	const seen = { arrived, p50: at(latencies, 50), p99: at(latencies, 99), ackP99: at(ackLatencies, 99), lagP99: at(lags, 99) }
	arrived = 0
	for (const times of [latencies, ackLatencies, lags]) times.reset()
	return seen
}

answer({ connect, closedLoop, openLoop, settle, look })
// It lives until the bench ends it.
process.channel?.ref()
