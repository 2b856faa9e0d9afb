import { planFaults } from './plan-faults.ts'
import { planListener } from './plan-listener.ts'
import { planSeat } from './plan-seeker.ts'
import { planSupervisor } from './plan-supervisor.ts'
import { randomFrom } from './random.ts'

/** All that people and faults will do in one round. Times are milliseconds from the beginning of the acts. */
export type Schedule = {
	readonly seed: number
	readonly actsMs: number
	/** Each seat is taken by one seeker after the other. */
	readonly seats: readonly (readonly Life[])[]
	readonly listeners: readonly ListenerPlan[]
	readonly supervisors: readonly SupervisorPlan[]
	readonly faults: readonly PlannedFault[]
}

export type At<A> = A & { readonly atMs: number }
/** In [0, 1): which of those that are there at the time. What is there depends on how the round goes, so the choice is made then. */
type Pick = { readonly which: number }
type Write = { readonly act: 'write'; readonly messages: number; readonly characters: number }
type Reload = { readonly act: 'reload'; readonly node: number; readonly awayMs: number }
/** A second page beside the first for a while, on any node. */
type Tab = { readonly act: 'tab'; readonly node: number; readonly forMs: number }
/** Sends one of the last messages, or a new one, `times` times beside the product's own client, through the nodes in this order. */
type Repeat = { readonly act: 'repeat'; readonly fresh: boolean; readonly nodes: readonly number[]; readonly changesText: boolean }

export type SeekerAct =
	| Write
	| Reload
	| Tab
	| Repeat
	| { readonly act: 'type' | 'request' | 'danger' | 'end' | 'leave' | 'erase' | 'feedback' | 'vanish' }

/** One seeker, from their first page to the last. */
export type Life = {
	readonly startMs: number
	readonly node: number
	readonly inDanger: boolean
	readonly acts: readonly At<SeekerAct>[]
}

/** What a listener does about the next offer. `late` takes what has been over for a moment; `twice` presses twice. */
export type OfferAnswer = { readonly answer: 'accept' | 'twice' | 'decline' | 'ignore' | 'late'; readonly afterMs: number }
export type ListenerAct =
	| (Write & Pick)
	| (Repeat & Pick)
	| Reload
	| Tab
	| ({ readonly act: 'whisper' | 'help' | 'end' | 'type' } & Pick)
	| { readonly act: 'break'; readonly forMs: number }
	| { readonly act: 'not_now' }
	/** Presses "help the next person" whatever the screen says: with every place taken, in a break. */
	| { readonly act: 'ask' }
export type ListenerPlan = {
	readonly node: number
	readonly capacity: number
	/** Used one after the other, then from the start again. */
	readonly answers: readonly OfferAnswer[]
	readonly acts: readonly At<ListenerAct>[]
}

export type SupervisorAct =
	| (Write & Pick)
	| Reload
	| ({ readonly act: 'read' | 'stop' | 'whisper' | 'note' | 'join' | 'step_back' | 'take_over' | 'end' | 'acknowledge' } & Pick)
	| ({ readonly act: 'hand_back'; readonly to: 'listener' | 'queue' } & Pick)
export type SupervisorPlan = { readonly node: number; readonly acts: readonly At<SupervisorAct>[] }

export type PlannedFault = { readonly name: string; readonly atMs: number; readonly durationMs: number; readonly seed: number }

/** A fault as the schedule needs to know it. */
export type FaultKind = {
	readonly name: string
	readonly strikes: string
	/** As long as it is meant to last where there is time. */
	readonly fullMs: number
}

export type ScheduleOptions = {
	readonly seed: number
	readonly actsMs: number
	readonly nodes: number
	readonly seats: number
	readonly listeners: number
	readonly supervisors: number
	readonly faults: readonly FaultKind[]
	/** Let every fault last as long as it is meant to, whatever the round. */
	readonly fullLength: boolean
}

/** The same options always give the same schedule. */
export function scheduleOf(options: ScheduleOptions): Schedule {
	const { seed, actsMs } = options
	const random = randomFrom(seed)
	// In a fixed order, each with a generator of its own.
	const [forFaults, forSeats, forListeners, forSupervisors] = [random.fork(), random.fork(), random.fork(), random.fork()]
	const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))
	return {
		seed,
		actsMs,
		seats: many(options.seats, () => planSeat(forSeats.fork(), options)),
		listeners: many(options.listeners, (index) => planListener(forListeners.fork(), options, index)),
		supervisors: many(options.supervisors, (index) => planSupervisor(forSupervisors.fork(), options, index)),
		faults: planFaults(forFaults, options),
	}
}
