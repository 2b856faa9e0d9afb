import type { Audience } from '../../ports/session-store.ts'
import type { AdmissionPolicy } from './admission-policy.ts'
import { createLine } from './line.ts'
import { urgencyOf } from './urgency.ts'

export type CommandAdmission = {
	/** Before anything is done for a command: what to call once it is answered, or in how many milliseconds to ask again. */
	begin(command: string, payload: unknown): (() => void) | number
	/** Something is being refused at the moment: worth looking at a command before anything else does. */
	isShedding(): boolean
	/** In how many milliseconds to ask again for a command of which only the name is known; 0 when it may be begun. */
	turnAway(command: string): number
}
/** One step of arriving. 0: come in; else in how many milliseconds to try again. */
export type Door = () => number

export type AdmissionOptions = {
	readonly policy: AdmissionPolicy
	/** By how much the event loop is late, in milliseconds. */
	readonly latenessMs: () => number
	readonly now?: () => number
	readonly random?: () => number
}

/** What each new observation counts for in an average: a few dozen of them outweigh what was before. */
const weight = 0.1
/** Tickets may be spent together that were given out one after the other. */
const gateTimes = 2
const writes: ReadonlySet<string> = new Set(['message:send', 'resource:share', 'whisper:send', 'suggestion:send', 'note:send'])
const opens: ReadonlySet<string> = new Set(['session:open', 'conversation:resume'])

/**
 * Decides what a node takes on: new people at the doors, commands of those who are here. Refusing costs little, says when to come back, and
 * begins with what can wait; people in danger, helpers and ways out come last.
 */
export function createAdmission(options: AdmissionOptions) {
	const { policy, latenessMs, now = () => performance.now(), random = Math.random } = options
	const { usualCommandsPerSecond: usualPerSecond, slowestCommandsPerSecond: slowestPerSecond, longestRepeatMs: longestMs } = policy
	const repeats = createLine({ now, random, usualPerSecond, slowestPerSecond, longestMs })
	let inHand = 0
	let writeMs = 0
	let openMs = 0
	let isClosing = false

	function mayBegin(audience: Audience, command: string, payload: unknown): boolean {
		if (inHand < policy.commandsAlways) return true
		const urgency = urgencyOf(audience, command, payload)
		if (urgency === 'vital') return inHand < policy.commandsInHand * policy.vitalTimes
		if (urgency === 'spare' && inHand >= policy.commandsInHand * policy.spareShare) return false
		return inHand < policy.commandsInHand && writeMs < policy.writePatienceMs
	}

	const isShedding = () => inHand >= policy.commandsInHand || (writeMs >= policy.writePatienceMs && inHand >= policy.commandsAlways)

	function answered(command: string, tookMs: number): void {
		inHand -= 1
		repeats.took()
		if (writes.has(command)) writeMs += (tookMs - writeMs) * weight
		else if (opens.has(command)) openMs += (tookMs - openMs) * weight
	}

	// Half of what can be in hand is for those who are here.
	const isFull = () =>
		latenessMs() > policy.lateMs ||
		inHand >= policy.commandsInHand / 2 ||
		(openMs > policy.openPatienceMs && inHand > policy.commandsAlways)

	const perSecondOf = (audience: Audience): number => policy.arrivalsPerSecond * (audience === 'seeker' ? 1 : policy.staffShare)

	function openDoor(perSecond: number, atOnce: number, isShut: () => boolean): Door {
		const { slowestArrivalsPerSecond: slowestPerSecond, longestAwayMs: longestMs } = policy
		const arrivals = createLine({ now, random, usualPerSecond: perSecond, slowestPerSecond, longestMs })
		let free = atOnce
		let countedAt = now()
		return () => {
			if (isClosing) return Math.ceil(policy.elsewhereMs * (0.5 + random()))
			const at = now()
			free = Math.min(atOnce, free + ((at - countedAt) * perSecond) / 1_000)
			countedAt = at
			if (free < 1 || isShut()) return arrivals.place()
			free -= 1
			arrivals.took()
			return 0
		}
	}

	return {
		/** Over what time so many people should leave a node that closes, for others to take them on. */
		spreadFor: (people: number): number =>
			Math.min(policy.mostSpreadMs, Math.max(policy.leastSpreadMs, Math.ceil((people * 1_000) / policy.arrivalsPerSecond))),

		commands: (audience: Audience): CommandAdmission => ({
			isShedding,
			turnAway: (command) => (mayBegin(audience, command, null) ? 0 : repeats.place()),
			begin(command, payload) {
				if (!mayBegin(audience, command, payload)) return repeats.place()
				const begunAt = now()
				inHand += 1
				let isAnswered = false
				return () => {
					if (isAnswered) return
					isAnswered = true
					answered(command, now() - begunAt)
				}
			},
		}),

		/**
		 * A door of its own for each step of arriving, so that whoever got through one is not short of the next, and for each audience, so that
		 * an alarm reaches a supervisor while thousands of seekers stand in line. A full node takes on no seekers, but those who help them.
		 */
		door: (audience: Audience): Door =>
			openDoor(perSecondOf(audience), policy.arrivalsAtOnce, audience === 'seeker' ? isFull : () => false),

		/**
		 * The last step, the connection itself. Whoever has a ticket has been let in: here only those are counted who never asked for one, or
		 * who do not wait.
		 */
		gate: (audience: Audience): Door => {
			const perSecond = perSecondOf(audience) * gateTimes
			return openDoor(perSecond, Math.max(perSecond, policy.arrivalsAtOnce), () => false)
		},

		/** From now on nobody new: this node is being stopped, and another one takes them. Commands of those still here go on. */
		close(): void {
			isClosing = true
		},
	}
}
export type Admission = ReturnType<typeof createAdmission>
