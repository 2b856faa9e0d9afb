import { asId, type ProgrammeId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import { listenerNamed, smallWorld, supervisorNamed, talk } from '../../../test/support/small-world.ts'
import { sendShiftMessage } from '../../use-cases/service/shift-messages.ts'
import { createConnectedSockets } from './connected-sockets.ts'
import type { ProgrammeNews } from './programme-news.ts'
import { createServiceNews } from './service-news.ts'
import type { ListenerSocket, ListenerSocketSession } from './sessions.ts'

const noProgrammeNews = { tell: async () => {} } as unknown as ProgrammeNews

test('what stands is read once for everybody, and each listener is told what is for them, and that once', async () => {
	const world = await smallWorld()
	let reads = 0
	const { shiftMessages } = world.chat
	const standing: typeof shiftMessages.standing = (now) => {
		reads += 1
		return shiftMessages.standing(now)
	}
	const chat = { ...world.chat, shiftMessages: { ...shiftMessages, standing } }
	const sockets = createConnectedSockets()
	const told: [string, string[]][] = []
	const arrive = (name: string, programmeId: ProgrammeId) => {
		const emit = (_: string, { messages }: { messages: { text: string }[] }) => told.push([name, messages.map(({ text }) => text)])
		const socket = { id: name, emit } as unknown as ListenerSocket
		const session: ListenerSocketSession = {
			...{ audience: 'listener', staffSessionId: name, socket },
			actor: { ...listenerNamed(name), programmeIds: [programmeId] },
		}
		sockets.add(session)
	}
	arrive('sam', talk)
	arrive('noor', talk)
	arrive('alex', asId<ProgrammeId>('replay'))
	const news = createServiceNews(() => chat, sockets, noProgrammeNews)
	await news.look()
	await sendShiftMessage(world.chat, supervisorNamed('priya'), talk, 'Long wait tonight')
	told.length = 0
	reads = 0
	await news.look()
	await news.look()
	expect(reads).toBe(2)
	expect(told).toEqual([
		['sam', ['Long wait tonight']],
		['noor', ['Long wait tonight']],
	])
})
