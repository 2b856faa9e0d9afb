import { PROTOCOL_VERSION } from '@akin/core/protocol/version'
import { asId, type SeekerSessionId } from '@akin/core/support/ids'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAdmission } from './admission.ts'
import { defaultAdmissionPolicy } from './admission-policy.ts'
import { closingPolicy } from './closing-policy.ts'
import { createConnectedSockets } from './connected-sockets.ts'
import { sendAway } from './send-away.ts'
import type { SeekerSocket, SocketSession } from './sessions.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const spreadFor = createAdmission({ policy: defaultAdmissionPolicy, latenessMs: () => 0 }).spreadFor

/** `people` who leave when `whenOf` says, given what they are told. */
function connect(people: number, whenOf: (spreadMs: number, person: number) => number) {
	const sockets = createConnectedSockets()
	for (let person = 0; person < people; person++) {
		const id = `person-${person}`
		const leaves = (_event: string, { spreadMs }: { spreadMs: number }) =>
			setTimeout(() => void sockets.remove(session), whenOf(spreadMs, person))
		const socket = { id, data: { protocol: PROTOCOL_VERSION }, emit: leaves } as unknown as SeekerSocket
		const session: SocketSession = { audience: 'seeker', actor: { role: 'seeker', id: asId<SeekerSessionId>(id) }, socket }
		sockets.add(session)
	}
	return sockets
}

test.each([30, 1_000, 9_000, 20_000])(
	'of %i people, whoever leaves when they were told to has left before the node closes',
	async (people) => {
		const told = new Set<number>()
		const sockets = connect(people, (spreadMs, person) => {
			told.add(spreadMs)
			return (spreadMs * person) / (people - 1)
		})
		const left = sendAway(sockets, spreadFor(people)).then(() => sockets.all().length)
		await vi.advanceTimersByTimeAsync(40_000)
		expect([await left, told.size]).toEqual([0, 1])
	},
)

test('does not stay for somebody who never leaves', async () => {
	const startedAt = performance.now()
	const gone = sendAway(
		connect(1, () => 1_000_000),
		spreadFor(1_000_000),
	).then(() => performance.now() - startedAt)
	await vi.advanceTimersByTimeAsync(20_000)
	expect(await gone).toBeLessThanOrEqual(closingPolicy.mostSpreadMs + closingPolicy.lateMs + 20)
})

test('all that a closing node does at its slowest fits into what container hosts give, with a second for the stores', () => {
	const { mostSpreadMs, lateMs, answerMs, closeSocketsMs, forceAfterMs } = closingPolicy
	expect(mostSpreadMs + lateMs + answerMs + closeSocketsMs).toBeLessThanOrEqual(forceAfterMs - 1_000)
	expect(forceAfterMs).toBeLessThan(10_000)
})
