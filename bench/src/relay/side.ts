import { randomUUID } from 'node:crypto'
import { putDigits, takeDigits } from '../measure/digits.ts'
import { firstOwnAckId, type RawSocket } from '../measure/raw-socket.ts'
import { createSequence, type Tally } from '../measure/sequence.ts'
import { textFrame } from '../measure/web-socket-frames.ts'

/** Who wrote stands before the number in the words themselves, so that an echo is told from an answer. */
export type Letter = 's' | 'l'
/** One end of a pair: writes numbered messages and watches for the other's. */
export type Side = {
	socket: RawSocket | null
	/** Writes the next message. */
	send(): void
	/** An event that may carry messages: `buffer[from..to)`. */
	hear(buffer: Buffer, from: number, to: number): void
	/** An acknowledgement of one of its messages. */
	acknowledged(id: number, buffer: Buffer, from: number, to: number): void
	/** Sent and not yet arrived at the other end, acknowledgements included. */
	inFlight(): number
	/** What became of what this side sent, as the other side and the acknowledgements tell. */
	tally(): Tally
	/** Messages that the server was too busy to begin with, and that were sent again, as a client does. */
	sentAgain(): number
	/** Why messages were refused for good. */
	readonly refusals: Set<string>
}
export type SideOptions = {
	readonly letter: Letter
	/** The frame of a message around an id for the acknowledgement, a mark and words, all of a fixed length. */
	readonly packet: (ackId: string, mark: string, text: string) => string
	/** Called when a message of the other side arrived for the first time: milliseconds since it was written. */
	readonly onArrived: (side: Side, latencyMs: number) => void
	readonly onAcknowledged: (latencyMs: number) => void
}

const numberWidth = 10
/** Sixty characters: a short line in a chat, about 120 bytes as JSON without the names around it. */
const words = ' and then I went home, and nobody had noticed.  '
/** Messages of one side under way at most; times of older ones are overwritten. */
const remembered = 1_024
const marker = '#'.charCodeAt(0)
const okBegin = '[{"ok":true'
const busy = '"code":"busy"'
const shortestRepeatMs = 50

/** Two sides that hear each other. The sockets are put in by whoever connects them. */
export function createPair(of: (letter: Letter) => Omit<SideOptions, 'letter'>): readonly [Side, Side] {
	const seeker = createHalf({ letter: 's', ...of('s') })
	const listener = createHalf({ letter: 'l', ...of('l') })
	seeker.other = listener
	listener.other = seeker
	return [seeker.side, listener.side]
}

type Half = { side: Side; other: Half | null; sentAt: Float64Array; sent: number; heard: ReturnType<typeof createSequence> }

function createHalf({ letter, packet, onArrived, onAcknowledged }: SideOptions): Half {
	const mark = randomUUID().slice(0, -12)
	const digits = '0'.repeat(numberWidth)
	const frame = textFrame(packet(String(firstOwnAckId), `${mark}${'0'.repeat(12)}`, `#${letter}${digits}${words}`))
	const ackAt = frame.indexOf(String(firstOwnAckId))
	const markAt = frame.indexOf(mark) + mark.length
	const textAt = frame.indexOf(`#${letter}`) + 2
	const ownLetter = letter.charCodeAt(0)
	const echoed = createSequence()
	const acks = createSequence()
	const refusals = new Set<string>()
	let refused = 0
	let repeats = 0
	const write = (number: number): void => {
		putDigits(frame, ackAt, numberWidth, firstOwnAckId + number)
		putDigits(frame, markAt, 12, number)
		putDigits(frame, textAt, numberWidth, number)
		// A copy: the socket may not have taken the bytes yet when the next message is written into the same frame.
		side.socket?.write(Buffer.from(frame))
	}

	const side: Side = {
		socket: null,
		refusals,
		send() {
			half.sent += 1
			half.sentAt[half.sent % remembered] = performance.now()
			write(half.sent)
		},
		hear(buffer, from, to) {
			for (let at = buffer.indexOf(marker, from); at !== -1 && at < to; at = buffer.indexOf(marker, at + 1)) {
				const { number, end } = takeDigits(buffer, at + 2)
				if (end !== at + 2 + numberWidth) continue
				if (buffer[at + 1] === ownLetter) echoed.see(number)
				else if (half.other && half.heard.see(number)) onArrived(side, performance.now() - (half.other.sentAt[number % remembered] ?? 0))
			}
		},
		acknowledged(id, buffer, from, to) {
			const number = id - firstOwnAckId
			const isOk = buffer.toString('latin1', from, from + okBegin.length) === okBegin
			const reply = isOk ? '' : buffer.toString('utf8', from, to)
			if (reply.includes(busy)) {
				repeats += 1
				setTimeout(write, Number(/"retryAfterMs":(\d+)/.exec(reply)?.[1] ?? shortestRepeatMs), number)
				return
			}
			acks.see(number)
			onAcknowledged(performance.now() - (half.sentAt[number % remembered] ?? 0))
			if (isOk) return
			refused += 1
			if (refusals.size < 5) refusals.add(reply.slice(0, 200))
		},
		sentAgain: () => repeats,
		inFlight: () => (half.other?.heard.lost(half.sent) ?? 0) + acks.lost(half.sent),
		tally() {
			const arrived = half.other?.heard
			return {
				sent: half.sent,
				acknowledged: acks.counted.seen - refused,
				arrived: arrived?.counted.seen ?? 0,
				// A refused message is told apart: its sender knows.
				lost: Math.max(0, (arrived?.lost(half.sent) ?? half.sent) - refused) + acks.lost(half.sent),
				duplicated: (arrived?.counted.duplicated ?? 0) + echoed.counted.duplicated + acks.counted.duplicated,
				reordered: (arrived?.counted.reordered ?? 0) + echoed.counted.reordered,
				refused,
			}
		},
	}
	const half: Half = { side, other: null, sentAt: new Float64Array(remembered), sent: 0, heard: createSequence() }
	return half
}
