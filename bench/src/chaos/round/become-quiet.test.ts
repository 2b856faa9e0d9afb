import type { Database as Sql } from '@akin/chat-server/adapters/postgres/database'
import { describe, expect, it } from 'vitest'
import type { OpenPage } from '../actors/pages.ts'
import type { Stage } from '../actors/stage.ts'
import type { ListenerScreen } from '../history.ts'
import { becomeQuiet } from './become-quiet.ts'

const desk = (availability: string): ListenerScreen => ({
	...{ connection: 'ok', ready: true, undelivered: [], waiting: 0, offerId: null, offerHandle: null, conversations: [] },
	shift: { capacity: 1, availability, resting: false },
})
/** One conversation that is found in these states, one after the other, beside a listener who is `availability`. */
async function quietAfter(states: readonly [string, ...string[]], availability: string, isProbe = false): Promise<string | undefined> {
	let looks = 0
	const row = () => ({ id: 'C1', version: 1, isErased: false, isProbe, room: 0, backstage: 0, supervision: 0 })
	const sql = { query: async () => [{ ...row(), state: states[Math.min(looks++, states.length - 1)] }] } as unknown as Sql
	const page = { screen: () => desk(availability), streams: () => [] } as unknown as OpenPage
	const stage = { pages: new Set([page]), cast: {} } as unknown as Stage
	return (await becomeQuiet(stage, sql)).get('C1')?.state
}

describe('a round is quiet', () => {
	it('not while somebody waits whom a ready listener may be asked for any moment', async () => {
		expect(await quietAfter(['waiting', 'active'], 'ready')).toBe('active')
	})
	it('not while an offer stands that may be answered', async () => {
		expect(await quietAfter(['offered', 'active'], 'not_asking')).toBe('active')
	})
	it('although somebody waits, when nobody is ready for them', async () => {
		expect(await quietAfter(['waiting', 'active'], 'paused')).toBe('waiting')
	})
	it('although somebody waits beside a ready listener, when no tick or sweep brings them together', async () => {
		expect(await quietAfter(['waiting'], 'ready')).toBe('waiting')
	})
	it('whatever the probes do', async () => {
		expect(await quietAfter(['waiting', 'active'], 'ready', true)).toBe('waiting')
	})
})
