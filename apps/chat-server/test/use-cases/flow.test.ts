import type { SupervisorActor } from '@akin/core/access/actor'
import { beforeEach, expect, test } from 'vitest'
import { endConversation } from '../../src/use-cases/conversation/end-conversation.ts'
import { lookAtFlow } from '../../src/use-cases/supervision/look-at-flow.ts'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed, talk } from '../support/small-world.ts'

const sam = listenerNamed('sam')
const [priya, elsewhere] = [supervisorNamed('priya'), supervisorNamed('replay-supervisor')]
const seconds = 1_000
let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
	await world.arrive(priya)
	await world.onShift(sam)
})
const flow = ({ programmeIds }: Pick<SupervisorActor, 'programmeIds'> = priya) => lookAtFlow(world.chat, programmeIds)

test('[FL1] [FL2] counts those of the own programmes, and not those of others', async () => {
	const { seeker, id } = await world.talking(sam)
	await endConversation(world.chat, seeker, id)
	const left = await world.waiting()
	await endConversation(world.chat, left.seeker, left.id)
	const told = await flow()
	expect(told.steps.at(-1)).toMatchObject({ arrivals: 2, claims: 1, leavers: 1 })
	expect(told).toMatchObject({ leftLastHour: 1, wrappingUp: 1, toldMinutes: null })
	expect((await flow(elsewhere)).steps.at(-1)).toMatchObject({ arrivals: 0, claims: 0, leavers: 0 })
	expect(told.targetWaitMs).toBe((await world.chat.programmes.policy(talk)).waitingLongMs)
})

test('is counted once for everybody who asks within half a minute', async () => {
	let asked = 0
	const { conversations } = world.chat
	Object.assign(world.chat, {
		conversations: {
			...conversations,
			momentsSince: (...given: Parameters<typeof conversations.momentsSince>) => {
				asked += 1
				return conversations.momentsSince(...given)
			},
		},
	})
	await Promise.all([flow(), flow(), flow()])
	world.turn(29 * seconds)
	await flow()
	expect(asked).toBe(1)
	world.turn(2 * seconds)
	await flow()
	expect(asked).toBe(2)
})
