import { asId, type SeekerSessionId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import { createConnectedSockets } from './connected-sockets.ts'
import type { SeekerSocketSession } from './sessions.ts'

const session = (person: string, socket: string) =>
	({ audience: 'seeker', actor: { role: 'seeker', id: asId<SeekerSessionId>(person) }, socket: { id: socket } }) as SeekerSocketSession

test('somebody is here as long as one of their sockets was not set aside', () => {
	const sockets = createConnectedSockets()
	const [first, second] = [session('kit', 'a'), session('kit', 'b')]
	sockets.add(first)
	sockets.add(second)
	sockets.add(session('jo', 'c'))
	sockets.setAside(first)
	expect(sockets.people()).toEqual(['kit', 'jo'])
	sockets.setAside(second)
	expect(sockets.people()).toEqual(['jo'])
	expect(sockets.asideSeekers()).toEqual([first, second])
	sockets.showsLife(second)
	expect(sockets.lifeOf(second)).toBe(1)
	expect(sockets.people()).toEqual(['kit', 'jo'])
	// The tab that is here closes; the one that was set aside stays so.
	sockets.remove(second)
	expect(sockets.people()).toEqual(['jo'])
	sockets.add(session('kit', 'd'))
	expect(sockets.people()).toEqual(['kit', 'jo'])
})
