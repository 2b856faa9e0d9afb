import { beginsLight } from '@akin/core/training/begins-light'
import { lessonIds } from '@akin/core/training/lesson-ids'
import { type Rung, rungs } from '@akin/core/training/rung'
import { monthMs } from '@akin/core/training/standing'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { declareDanger } from '../../src/use-cases/conversation/declare-danger.ts'
import { acceptOffer } from '../../src/use-cases/queue/accept-offer.ts'
import { helpNext } from '../../src/use-cases/queue/help-next.ts'
import { beginShift } from '../../src/use-cases/shift/change-shift.ts'
import { standingOfListener } from '../../src/use-cases/training/standings-of.ts'
import { takeTrainingStep } from '../../src/use-cases/training/take-training-step.ts'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'

const people = ['sam', 'alex', 'ana'].map(listenerNamed)
const lena = { actor: supervisorNamed('lena'), role: 'coordinator' } as const

/** One thing that happens. Two of a pair happen at once. */
type Move =
	| { readonly kind: 'comes'; readonly inDanger: boolean }
	| { readonly kind: 'danger' | 'words'; readonly whom: number }
	| { readonly kind: 'shift' | 'next' | 'accept' | 'practises'; readonly who: number }
	| { readonly kind: 'learns'; readonly who: number; readonly lessons: number }
	| { readonly kind: 'back' | 'up'; readonly who: number; readonly rung: Rung }
	| { readonly kind: 'time'; readonly ms: number }

const who = fc.nat({ max: people.length - 1 })
const rung = fc.constantFrom(...rungs)
const move: fc.Arbitrary<Move> = fc.oneof(
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant('comes' as const), inDanger: fc.boolean() }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('danger' as const, 'words' as const), whom: fc.nat({ max: 9 }) }) },
	{
		weight: 6,
		arbitrary: fc.record({ kind: fc.constantFrom('shift' as const, 'next' as const, 'accept' as const, 'practises' as const), who }),
	},
	{
		weight: 2,
		arbitrary: fc.record({ kind: fc.constant('learns' as const), who, lessons: fc.integer({ min: 1, max: lessonIds.length }) }),
	},
	{ weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('back' as const, 'up' as const), who, rung }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('time' as const), ms: fc.constantFrom(1_000, 3_000) }) },
)

/** Whoever is taken on by somebody who was sent back in the very moment is theirs: they came before it. */
type Happened = { readonly accepted: readonly number[] }

async function happens(world: SmallWorld, one: Move): Promise<Happened> {
	const { chat } = world
	const nothing: Happened = { accepted: [] }
	switch (one.kind) {
		case 'comes':
			await world.waiting({ inDanger: one.inDanger })
			return nothing
		case 'danger':
		case 'words': {
			const open = await chat.conversations.open()
			const stored = open[one.whom % Math.max(1, open.length)]
			if (!stored) return nothing
			const seeker = { role: 'seeker', id: stored.conversation.seekerId } as const
			if (one.kind === 'danger') await declareDanger(chat, seeker, stored.conversation.id)
			else await world.write(seeker, stored.conversation.id, 'I want to kill myself tonight')
			return nothing
		}
		case 'time':
			await world.pass(one.ms)
			return nothing
		default: {
			const listener = people[one.who]
			if (!listener) throw new Error('nobody')
			return actsOf(world, listener, one)
		}
	}
}

type ListenerMove = Extract<Move, { readonly who: number }>
async function actsOf({ chat }: SmallWorld, listener: (typeof people)[number], one: ListenerMove): Promise<Happened> {
	const nothing: Happened = { accepted: [] }
	switch (one.kind) {
		case 'shift':
			await beginShift(chat, listener, 1)
			return nothing
		case 'next':
			await helpNext(chat, listener)
			return nothing
		case 'practises':
			await chat.practice.finish(listener.id, `role-play-${chat.clock.now()}`, chat.clock.now())
			return nothing
		case 'learns':
			for (const lesson of lessonIds.slice(0, one.lessons)) await chat.training.passLesson(listener.id, lesson, chat.clock.now())
			return nothing
		case 'accept': {
			const offered = await chat.conversations.offeredTo(listener.id)
			if (offered?.conversation.state !== 'offered') return nothing
			const accepted = await acceptOffer(chat, listener, offered.conversation.offer.id)
			return { accepted: accepted.ok ? [one.who] : [] }
		}
		case 'back':
		case 'up': {
			const { version } = await chat.training.load(listener.id)
			const decision = { listener: listener.id, version, note: null }
			if (one.kind === 'back') await takeTrainingStep(chat, lena, { ...decision, step: { kind: 'send_back', rung: one.rung } })
			else if (one.rung !== 'lessons' && one.rung !== 'practice')
				await takeTrainingStep(chat, lena, { ...decision, step: { kind: 'sign_off', rung: one.rung } })
			return nothing
		}
	}
}

/** Every offer that stands is one that its listener's rung unlocks. */
async function offersAreUnlocked({ chat }: SmallWorld): Promise<void> {
	for (const { conversation } of await chat.conversations.open()) {
		if (conversation.state !== 'offered') continue
		const listener = people.find(({ id }) => id === conversation.offer.listenerId)
		if (!listener) throw new Error('offered to a stranger')
		const { takes, rung: stands } = await standingOfListener(chat, listener)
		expect(takes, `${listener.name} stands on ${stands}`).not.toBe('nobody')
		if (takes === 'light') expect(beginsLight(conversation)).toBe(true)
	}
}

test('[LD9] [LD10] no schedule of events lets the queue put anybody to somebody whose rung does not unlock them', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.tuple(move, fc.option(move)), { minLength: 5, maxLength: 40 }), async (schedule) => {
			const world = await smallWorld()
			for (const person of people) {
				await world.arrive(person)
				await beginShift(world.chat, person, 1)
			}
			for (const [one, beside] of schedule) {
				const moves = beside ? [one, beside] : [one]
				const before = await Promise.all(people.map((person) => standingOfListener(world.chat, person)))
				const happened = await Promise.all(moves.map((each) => happens(world, each)))
				await offersAreUnlocked(world)
				for (const { accepted } of happened)
					for (const index of accepted) {
						const person = people[index]
						if (!person) throw new Error('nobody')
						const after = await standingOfListener(world.chat, person)
						expect(
							[before[index]?.takes, after.takes].every((takes) => takes === 'nobody'),
							`${person.name} took somebody on`,
						).toBe(false)
					}
			}
		}),
		{ numRuns: 40 },
	)
}, 60_000)

test('[LD3] a lesson that is to be refreshed locks the queue, and answering it well opens it again where they stood', async () => {
	const world = await smallWorld()
	const [sam] = people
	if (!sam) throw new Error('nobody')
	await world.onShift(sam)
	await world.waiting()
	world.turn(12 * monthMs)
	await world.arrive(sam)
	expect(await helpNext(world.chat, sam)).toEqual({ ok: false, error: 'not_unlocked' })
	for (const lesson of lessonIds) await world.chat.training.passLesson(sam.id, lesson, world.chat.clock.now())
	expect((await helpNext(world.chat, sam)).ok).toBe(true)
})
