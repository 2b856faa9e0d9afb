import { asId, type SeekerSessionId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import { demoPeople } from '../../src/seed/people.ts'
import { createListener, createSeeker, createSupervisor, type Listener, type Person, type Seeker, type Supervisor } from './people.ts'
import { type Fault, type Schedule, scheduleMs, type Who } from './schedule.ts'
import { type Broken, createSharedWorld, nothingBroken, type SharedWorld, talk } from './shared-world.ts'
import { type SimulatedNode, startSimulatedNode } from './simulated-node.ts'
import { act } from './verbs.ts'

/** What a schedule led to, once everything has come to rest. */
export type Outcome = {
	readonly world: SharedWorld
	readonly seekers: readonly Seeker[]
	readonly listeners: readonly Listener[]
	readonly supervisors: readonly Supervisor[]
	/** When the last fault was over. */
	readonly calmSince: Instant
}

const settleMs = 75_000
const listenersAnswerEveryMs = 3_000
/** Boards are looked at here; how they are pushed is between a server and its sockets. */
const boardsEveryMs = 2_000
/** Before the end nobody does anything any more, so that what is found has come to rest. */
const quietMs = 12_000

/** Plays a schedule on two or three nodes, then lets everybody connect, everything work and everybody answer until nothing moves. */
export async function runSchedule(schedule: Schedule, broken: Broken = nothingBroken): Promise<Outcome> {
	const world = await createSharedWorld(schedule.seed, broken)
	const { timeline } = world
	const nodes: SimulatedNode[] = []
	let born = 0
	const start = (place: number) => {
		nodes[place] = startSimulatedNode(world, `node ${place}.${++born}`, schedule.clocks[place] ?? 0)
	}
	for (let place = 0; place < schedule.nodes; place++) start(place)

	const people = createPeople(world, () => nodes)
	world.calmDown(true)
	for (const person of people.values()) person.session.open()
	const lookAtBoards = () => {
		timeline.after(boardsEveryMs, lookAtBoards)
		for (const person of people.values()) if (person.role === 'supervisor') void person.look()
	}
	lookAtBoards()
	await timeline.pass(3_000)
	await beginTalks(schedule.talking, people, world)
	world.calmDown(false)

	for (const { at, who, verb, n } of schedule.steps) {
		const person = people.get(who)
		if (person) timeline.after(at, () => act(person, verb, n))
	}
	for (const fault of schedule.faults) timeline.after(fault.at, () => strike(fault, world, nodes, start))
	await timeline.pass(scheduleMs)

	world.calmDown(true)
	world.bus.setWeather('fair')
	for (const node of nodes) node.failCalls(0)
	// Whoever died lately is started again by now.
	await timeline.pass(8_000)
	const calmSince = timeline.now()
	const listeners = [...people.values()].filter((person): person is Listener => person.role === 'listener')
	// In half of the schedules one of them does not answer: their offers have to go on by themselves.
	const isLazy = schedule.seed % 2 === 0
	for (let passed = 0; passed < settleMs; passed += listenersAnswerEveryMs) {
		for (const listener of listeners) if (!(isLazy && listener === listeners.at(-1))) help(listener)
		for (const person of people.values()) if (person.role === 'seeker' && person.unanswered && person.line.isUp()) act(person, 'ask', 1)
		await timeline.pass(listenersAnswerEveryMs)
	}
	await timeline.pass(quietMs)
	// Whoever plays many of these, one after the other, has other things to do now and then.
	await new Promise((resolve) => setImmediate(resolve))
	return {
		...{ world, listeners, calmSince },
		seekers: [...people.values()].filter((person): person is Seeker => person.role === 'seeker'),
		supervisors: [...people.values()].filter((person): person is Supervisor => person.role === 'supervisor'),
	}
}

/** So many people are in the middle of a conversation when the schedule begins, read by both supervisors. */
async function beginTalks(count: number, people: ReadonlyMap<Who, Person>, { timeline }: SharedWorld): Promise<void> {
	const everybody = [...people.values()]
	for (const person of everybody) if (person.role === 'listener') void person.session.startShift(2)
	await timeline.pass(500)
	for (let nth = 0; nth < count; nth++) {
		const seeker = everybody.filter(({ role }) => role === 'seeker')[nth]
		const listener = everybody.filter(({ role }) => role === 'listener')[nth]
		if (seeker?.role !== 'seeker' || listener?.role !== 'listener') return
		act(seeker, 'ask', 1)
		await timeline.pass(500)
		act(listener, 'next', 0)
		await timeline.pass(1_000)
		act(listener, 'accept', 0)
		await timeline.pass(1_500)
	}
	for (const person of everybody) if (person.role === 'supervisor') for (let nth = 0; nth < count; nth++) act(person, 'read', nth)
	await timeline.pass(500)
}

/** A listener at rest takes whoever is offered and asks for the next. */
function help({ session, line }: Listener): void {
	const { shift, offer } = session.getSnapshot()
	if (!line.isUp()) return
	if (shift === null) void session.startShift(2)
	else if (offer !== null) void session.acceptOffer(offer.id)
	else if (shift.availability === 'paused') void session.resumeShift()
	else void session.helpNext()
}

function createPeople(world: SharedWorld, nodes: () => readonly SimulatedNode[]): ReadonlyMap<Who, Person> {
	const staff = (signInName: string) => {
		const member = demoPeople.find((person) => person.signInName === signInName)
		if (!member) throw new Error(`nobody is called ${signInName}`)
		return { id: member.id, name: member.name, programmeIds: [talk] }
	}
	const people = new Map<Who, Person>()
	for (const who of ['seeker 1', 'seeker 2', 'seeker 3'] as const) {
		people.set(who, createSeeker(world, nodes, who, { role: 'seeker', id: asId<SeekerSessionId>(world.ids.next()) }))
	}
	for (const who of ['sam', 'noor'] as const) people.set(who, createListener(world, nodes, who, { role: 'listener', ...staff(who) }))
	for (const who of ['priya', 'amir'] as const) people.set(who, createSupervisor(world, nodes, who, { role: 'supervisor', ...staff(who) }))
	return people
}

function strike(
	fault: Fault,
	{ redis, bus, timeline }: SharedWorld,
	nodes: readonly SimulatedNode[],
	start: (place: number) => void,
): void {
	const node = 'node' in fault ? nodes[fault.node] : undefined
	switch (fault.kind) {
		case 'node_dies':
			node?.dieAfter(fault.steps)
			// Whoever has done nothing meanwhile that it could die at dies at rest.
			timeline.after(Math.min(fault.backMs, 2_000), () => {
				if (node?.isAlive()) node.dieAfter(0)
			})
			timeline.after(fault.backMs, () => {
				if (node && nodes[fault.node] === node) start(fault.node)
			})
			break
		case 'redis_emptied':
			redis.empty(fault.isNoticed)
			break
		case 'redis_rolled_back':
			redis.rollBack(fault.ms, fault.isNoticed)
			break
		case 'bus':
			bus.setWeather(fault.weather)
			timeline.after(fault.ms, () => {
				bus.setWeather('fair')
				if (fault.isNoticed) bus.regain()
			})
			break
		case 'stores_fail':
			node?.failCalls(timeline.now() + fault.ms)
			break
		case 'clock':
			node?.setClock(fault.offsetMs)
			break
	}
}
