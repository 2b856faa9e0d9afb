import { asId, type ProgrammeId } from '@akin/core/support/ids'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../src/adapters/postgres/database.ts'
import { createPostgresAuditLog } from '../src/adapters/postgres/postgres-audit-log.ts'
import { type Actor, anyRequest, aSeeker, aSupervisor, until } from './support/actors.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'

const password = 'demo-only-password'
const talk = asId<ProgrammeId>('talk')
const words = 'I want to die'
const reason = 'Here it is nearly always about exams, says the team.'
type Supervisor = Awaited<ReturnType<typeof aSupervisor>>

let servers: TestServers
beforeEach(async () => {
	servers = await startTestServers()
})
afterEach(() => servers[Symbol.asyncDispose]())
const node = () => {
	const [server] = servers.nodes
	if (!server) throw new Error('no node')
	return server
}

/** Somebody waits and has written this. */
async function waitsAndWrites(text: string) {
	const seeker = await aSeeker(node())
	await seeker.session.requestConversation(anyRequest('talk'))
	await until(seeker.session, 'they wait', ({ conversation }) => conversation?.state.kind === 'waiting')
	seeker.session.send(text)
	await until(seeker.session, 'it was sent', ({ outgoing }) => outgoing.length === 0)
	return seeker
}
async function look({ session }: Supervisor, programmeId: ProgrammeId | null = talk) {
	const looked = await session.lookAtAlertRules(programmeId)
	if (!looked.ok) throw new Error(looked.error.code)
	return looked.data
}
/** A lesser rule may see the same words, and keeps them at `watch`. */
const wordSignals = ({ session }: Supervisor) =>
	(session.getSnapshot().board?.waiting ?? []).flatMap(({ id, attention }) =>
		attention.signals
			.filter(({ kind, tier }) => kind === 'wish_to_be_dead' && tier === 'needs_eyes')
			.map((signal) => ({ conversationId: id, ...signal })),
	)
const raised = (supervisor: Supervisor, count: number) =>
	until(supervisor.session, `${count} signals`, () => wordSignals(supervisor).length === count)

test('[AL9] what words raised is counted by what people said of it; a rule that is retired raises nothing, and does again once it is restored', async () => {
	using supervisor = await aSupervisor(node(), 'priya', password)
	const seekers: Actor<unknown>[] = []
	for (let one = 0; one < 3; one++) seekers.push(await waitsAndWrites(words))
	await raised(supervisor, 3)
	const [first, second] = wordSignals(supervisor)
	if (!first || !second) throw new Error('nothing was raised')
	await supervisor.session.acknowledge(first.conversationId, first.id, 'on_it')
	await supervisor.session.acknowledge(second.conversationId, second.id, 'not_needed')

	const before = await look(supervisor, null)
	expect(before.programmeId).toBe(talk)
	const line = before.rules.find(({ kind }) => kind === 'wish_to_be_dead')
	if (!line) throw new Error('the rule is not counted')
	const counts = { raised: 3, actedOn: 1, notNeeded: 1, open: 1 }
	expect(line).toMatchObject({ week: counts, month: counts, canRetire: true, retired: null })

	const { rule } = line
	const asked = await supervisor.session.approvals.request({ kind: 'retire_rule', programmeId: talk, rule, reason })
	const [request] = asked.ok ? asked.data.approvals : []
	if (!request) throw new Error('nothing waits')
	expect((await look(supervisor)).rules.find((one) => one.rule === rule)?.retired).toBeNull()
	expect(await supervisor.session.approvals.approve(request.id)).toMatchObject({ error: { code: 'own_request' } })
	using amir = await aSupervisor(node(), 'amir', password)
	expect((await amir.session.approvals.approve(request.id)).ok).toBe(true)
	expect((await look(supervisor)).rules.find((one) => one.rule === rule)?.retired).toMatchObject({ byName: 'Priya, Amir', reason })
	expect(await supervisor.session.approvals.request({ kind: 'retire_rule', programmeId: talk, rule, reason })).toMatchObject({
		error: { code: 'is_so_already' },
	})
	seekers.push(await waitsAndWrites(words))
	expect((await look(supervisor)).rules.find((one) => one.rule === rule)?.month.raised).toBe(3)
	// What was raised before stays where it was.
	expect(wordSignals(supervisor)).toHaveLength(3)

	expect(await supervisor.session.restoreRule({ programmeId: talk, rule })).toMatchObject({ ok: true })
	seekers.push(await waitsAndWrites(words))
	await raised(supervisor, 4)
	const database = openDatabase({ url: servers.databaseUrl })
	const acts = (await createPostgresAuditLog(database).latest(50)).filter(({ action }) => action.startsWith('rule_'))
	expect(acts.map(({ action, detail }) => [action, detail.rule])).toEqual([
		['rule_restored', rule],
		['rule_retired', rule],
	])
	await database[Symbol.asyncDispose]()
	for (const seeker of seekers) seeker[Symbol.dispose]()
})

test('[AL10] a person’s own call cannot be retired, nor a rule of another programme, nor one without a reason', async () => {
	using supervisor = await aSupervisor(node(), 'priya', password)
	using seeker = await aSeeker(node())
	await seeker.session.requestConversation({ ...anyRequest('talk'), inDanger: true })
	await until(supervisor.session, 'the danger stands there', ({ board }) => (board?.waiting.length ?? 0) > 0)
	expect((await look(supervisor)).rules).toMatchObject([{ rule: 'danger_declared', canRetire: false, month: { raised: 1, open: 1 } }])
	const retire = (rule: string, programme = 'talk', why = reason) =>
		supervisor.session.approvals.request({ kind: 'retire_rule', programmeId: asId<ProgrammeId>(programme), rule, reason: why })
	expect(await retire('danger_declared')).toMatchObject({ error: { code: 'rule_not_found' } })
	expect(await retire('en.never-heard-of')).toMatchObject({ error: { code: 'rule_not_found' } })
	expect(await retire('en.wish-to-die', 'replay')).toMatchObject({ error: { code: 'programme_not_found' } })
	expect(await retire('en.wish-to-die', 'talk', 'too short')).toMatchObject({ error: { code: 'invalid_payload' } })
	expect(await supervisor.session.lookAtAlertRules(asId<ProgrammeId>('replay'))).toMatchObject({ error: { code: 'programme_not_found' } })
})
