import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSeekerSession } from './seeker-session.ts'
import { fakeSeekerServer } from './testing/fake-seeker-server.ts'
import { turnedEnvironment } from './testing/turned-environment.ts'

const fate = fc.constantFrom('answered', 'lost_before', 'lost_after', 'unheard')
const step = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ do: fc.constant('send' as const), fate }) },
	{ weight: 4, arbitrary: fc.record({ do: fc.constant('hear' as const), announce: fc.boolean() }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('network' as const), up: fc.boolean() }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('beacon' as const) }) },
	{ weight: 4, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 10_000 }) }) },
)

test('M1 M2 M3 M4 M5 whatever is lost, in the end the page shows the log, and every message once and in order', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
			const environment = turnedEnvironment()
			const server = fakeSeekerServer(environment)
			const session = createSeekerSession({ link: server.link, environment })
			session.open()
			server.link.up()
			await environment.settle()
			const written: string[] = []
			for (const todo of steps) {
				if (todo.do === 'send') {
					server.fates.push(todo.fate)
					const text = `mine ${written.length}`
					if (session.send(text) !== null) written.push(text)
				}
				if (todo.do === 'hear') server.write('theirs', todo.announce)
				if (todo.do === 'network' && todo.up) server.link.up()
				if (todo.do === 'network' && !todo.up) server.link.down()
				if (todo.do === 'beacon') server.beacon()
				if (todo.do === 'pass') await environment.advance(todo.ms)
				const shown = session.getSnapshot().entries
				expect(shown).toEqual(server.log.slice(0, shown.length))
			}
			server.link.up()
			server.beacon()
			await environment.advance(600_000)
			const { entries, outgoing, caughtUp, hasUnsent } = session.getSnapshot()
			expect(entries).toEqual(server.log)
			expect({ outgoing, caughtUp, hasUnsent }).toEqual({ outgoing: [], caughtUp: true, hasUnsent: false })
			const mine = server.log.flatMap((entry) => (entry.clientId !== null && entry.content.kind === 'message' ? [entry.content.text] : []))
			expect(mine).toEqual(written)
		}),
		{ numRuns: 150 },
	)
})
