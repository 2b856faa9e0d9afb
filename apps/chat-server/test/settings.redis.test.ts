import { settingsOf } from '@akin/core/settings/programme-settings'
import { expect, test } from 'vitest'
import { demoProgrammes } from '../src/seed/programmes.ts'
import { aSeeker, aSupervisor, until } from './support/actors.ts'
import { password } from './support/one-talk.ts'
import { startTestServers } from './support/start-test-server.ts'
import { testRedis } from './support/test-redis.ts'

test('[ST6] a change reaches seekers and staff of every node within seconds, and whoever was slower reads who was quicker', {
	timeout: 60_000,
}, async () => {
	await using redis = await testRedis()
	await using servers = await startTestServers({ nodes: 2, redisUrl: redis.url })
	const [first, second] = servers.nodes
	const talk = demoProgrammes.find(({ id }) => id === 'talk')
	if (!first || !second || !talk) throw new Error('two nodes and a programme')
	using lena = await aSupervisor(first, 'lena', password)
	using mina = await aSupervisor(second, 'mina', password)
	using priya = await aSupervisor(second, 'priya', password)
	using seeker = await aSeeker(second)
	const opening = () => seeker.session.getSnapshot().programmes.find(({ id }) => id === talk.id)?.opening.kind
	expect(opening()).toBe('open')

	const opened = await lena.session.openSettings(talk.id)
	if (!opened.ok) throw new Error(opened.error.code)
	const { version, settings, mayChange } = opened.data.view
	expect([version, mayChange, settings]).toEqual([1, true, settingsOf(talk)])
	const closed = { ...settings, hours: { kind: 'weekly' as const, timeZone: 'Europe/London', intervals: [], exceptions: [] } }
	const saved = await lena.session.saveSettings({ programmeId: talk.id, basedOn: version, settings: closed, note: 'Repairs.' })
	expect(saved).toMatchObject({ ok: true, data: { view: { version: 2 } } })
	await until(seeker.session, 'the seeker of the other node sees that it is closed', () => opening() === 'closed', 5_000)
	await until(priya.session, 'a supervisor of the other node hears of it', (snapshot) => snapshot.settingsChanged?.version === 2, 5_000)

	const slower = { programmeId: talk.id, basedOn: version, settings: { ...settings, name: 'Talk' }, note: '' }
	expect(await mina.session.saveSettings(slower)).toMatchObject({ ok: false, error: { code: 'changed_meanwhile' } })
	const latest = await mina.session.openSettings(talk.id)
	expect(latest).toMatchObject({ data: { view: { version: 2, changes: [{ changedBy: { name: 'Lena' }, note: 'Repairs.' }] } } })
	expect(await priya.session.undoSettings({ programmeId: talk.id, version: 2, basedOn: 2, note: '' })).toMatchObject({
		error: { code: 'coordinators_only' },
	})
	expect(await mina.session.undoSettings({ programmeId: talk.id, version: 2, basedOn: 2, note: '' })).toMatchObject({ ok: true })
	await until(seeker.session, 'it is open again', () => opening() === 'open', 5_000)
	expect(servers.logged.join('\n')).not.toContain('Repairs')
})

test('[ST8] a change that takes two is proposed on one node, seen and approved on another, and holds on both', {
	timeout: 60_000,
}, async () => {
	await using redis = await testRedis()
	await using servers = await startTestServers({ nodes: 2, redisUrl: redis.url })
	const [first, second] = servers.nodes
	const talk = demoProgrammes.find(({ id }) => id === 'talk')
	if (!first || !second || !talk) throw new Error('two nodes and a programme')
	using lena = await aSupervisor(first, 'lena', password)
	using priya = await aSupervisor(second, 'priya', password)
	using seeker = await aSeeker(second)
	const settings = { ...settingsOf(talk), retentionDays: 60 }
	const change = { programmeId: talk.id, basedOn: 1, note: 'As the law asks.' }
	expect(await lena.session.saveSettings({ ...change, settings })).toMatchObject({ error: { code: 'needs_two_people' } })
	expect(await lena.session.proposeSettings({ ...change, change: { kind: 'settings', settings } })).toMatchObject({
		...{ ok: true, data: { view: { version: 1, proposal: { isMine: true } } } },
	})
	const [request] = await until(priya.session.approvals, 'the other node hears of it', (approvals) => approvals.length === 1)
	if (!request) throw new Error('unreachable')
	expect(await priya.session.openSettings(talk.id)).toMatchObject({
		data: { view: { proposal: { mayDecide: true, note: 'As the law asks.' } } },
	})
	expect(await priya.session.approvals.decline(request.id)).toMatchObject({ error: { code: 'reason_missing' } })
	// Pressed twice at once it is one version.
	const [once, twice] = await Promise.all([priya.session.approvals.approve(request.id), priya.session.approvals.approve(request.id)])
	expect([once.ok, twice.ok].toSorted()).toEqual([false, true])
	await until(lena.session, 'the first node hears of it', (snapshot) => snapshot.settingsChanged?.version === 2, 5_000)
	const promised = () => seeker.session.getSnapshot().programmes.find(({ id }) => id === talk.id)?.retentionDays
	await until(seeker.session, 'people are told what holds', () => promised() === 60, 5_000)
	expect(await lena.session.openSettings(talk.id)).toMatchObject({
		...{ data: { view: { version: 2, proposal: null, changes: [{ changedBy: { name: 'Lena' }, approvedBy: { name: 'Priya' } }] } } },
	})
	expect(servers.logged.join('\n')).not.toContain('As the law asks')
})

test('what a coordinator changed is still there after the demo world is started again', { timeout: 60_000 }, async () => {
	await using servers = await startTestServers()
	const talk = demoProgrammes.find(({ id }) => id === 'talk')
	const [node] = servers.nodes
	if (!node || !talk) throw new Error('a node and a programme')
	{
		using lena = await aSupervisor(node, 'lena', password)
		const settings = { ...settingsOf(talk), name: 'Talk with us' }
		expect(await lena.session.saveSettings({ programmeId: talk.id, basedOn: 1, settings, note: '' })).toMatchObject({ ok: true })
	}
	await servers.restart(0)
	const [again] = servers.nodes
	if (!again) throw new Error('a node')
	using seeker = await aSeeker(again)
	expect(seeker.session.getSnapshot().programmes.find(({ id }) => id === talk.id)?.name).toBe('Talk with us')
})
