import { helpingRulesVersion } from '@akin/core/joining/invitation'
import { supervisorRoutes } from '@akin/core/protocol/http'
import { asId, type ProgrammeId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import { aListener, aSupervisor } from './support/actors.ts'
import { ask } from './support/http-ask.ts'
import { password } from './support/one-talk.ts'
import { startTestServers } from './support/start-test-server.ts'

test('[JO1] [JO3] [JO5] [JO10] somebody invited on one node joins on another, begins on the first rung, and nobody joins by that link again', async () => {
	await using servers = await startTestServers({ nodes: 2 })
	const [one, other] = servers.nodes
	if (!one || !other) throw new Error('no nodes')
	const programmeIds = [asId<ProgrammeId>('talk')]
	const invited = { forName: 'Noor from the course', as: 'listener', programmeIds, maxCapacity: 2 } as const
	using priya = await aSupervisor(one, 'priya', password)
	expect(await priya.session.invite(invited)).toMatchObject({ ok: false, error: { code: 'coordinators_only' } })
	using lena = await aSupervisor(one, 'lena', password)
	const reply = await lena.session.invite(invited)
	if (!reply.ok) throw new Error(reply.error.code)
	const token = new URL(reply.data.link).hash.split('/').at(-1) ?? ''

	const post = (path: string, body: unknown) =>
		ask(`${other.urls.listener}${path}`, {
			method: 'POST',
			headers: { origin: other.urls.listener, 'content-type': 'application/json' },
			body: JSON.stringify(body),
		})
	expect((await post(supervisorRoutes.invitation.path, { token })).json).toMatchObject({
		ok: true,
		data: { forName: 'Noor from the course', role: 'listener', byName: 'Lena', programmes: [{ topics: expect.any(Array) }] },
	})
	const words = 'four words in a row'
	const account = {
		token,
		name: 'Noor B.',
		signInName: 'noor.b',
		password: words,
		languages: ['en'],
		topics: [],
		rulesVersion: helpingRulesVersion,
	}
	expect((await post(supervisorRoutes.join.path, { ...account, password: 'too short' })).json).toMatchObject({
		error: { code: 'invalid_payload' },
	})
	const joined = await post(supervisorRoutes.join.path, account)
	expect(joined.json).toMatchObject({ ok: true, data: { me: { name: 'Noor B.', role: 'listener', demo: true } } })
	expect(joined.headers['set-cookie']?.[0]).toMatch(/^__Host-akin-listener=[\w-]{43}; .*HttpOnly/)
	expect((await post(supervisorRoutes.join.path, { ...account, signInName: 'noor.c' })).json).toMatchObject({
		error: { code: 'invitation_used' },
	})

	using noor = await aListener(one, 'noor.b', words)
	// In at once, and on the first rung.
	expect(await noor.session.startShift(1)).toMatchObject({ ok: false, error: { code: 'not_unlocked' } })
	const looked = await lena.session.lookAtPeople()
	if (!looked.ok) throw new Error(looked.error.code)
	expect(looked.data.people.filter(({ signInName }) => signInName.startsWith('noor.'))).toMatchObject([
		{ name: 'Noor B.', role: 'listener' },
	])
	// Behind the one of the demo world, which is open.
	expect(looked.data.invitations).toMatchObject([{ standing: 'open' }, { standing: 'used' }])
	expect(servers.logged.join('')).not.toContain(token)
})
