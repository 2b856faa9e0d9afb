import { createHmac } from 'node:crypto'
import type { SeekerActor } from '@akin/core/access/actor'
import type { SeekerSessionId, SignalId } from '@akin/core/support/ids'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEmailPager } from '../src/adapters/on-call/email-pager.ts'
import { createWebhookPager } from '../src/adapters/on-call/webhook-pager.ts'
import { type Database, openDatabase } from '../src/adapters/postgres/database.ts'
import { createPostgresConversationStore } from '../src/adapters/postgres/postgres-conversation-store.ts'
import { createPostgresOnCallStore } from '../src/adapters/postgres/postgres-on-call-store.ts'
import { createPostgresReadingStore } from '../src/adapters/postgres/postgres-reading-store.ts'
import { createPostgresShiftStore } from '../src/adapters/postgres/postgres-shift-store.ts'
import type { Pager } from '../src/ports/pager.ts'
import type { Chat } from '../src/use-cases/chat.ts'
import { requestConversation } from '../src/use-cases/conversation/request-conversation.ts'
import { acknowledgeSignal } from '../src/use-cases/supervision/act-on-conversation.ts'
import { type OnCall, readPages } from '../src/use-cases/supervision/on-call.ts'
import { claimMs, pageOnCall } from '../src/use-cases/supervision/page-on-call.ts'
import { type MigratedDatabase, migratedDatabase } from './support/migrated-database.ts'
import { mailReceiver, webhookReceiver } from './support/on-call-receivers.ts'
import { anyRequest, noon, supervisorNamed } from './support/small-world.ts'
import { testChat } from './support/test-chat.ts'

const seconds = 1_000
const secret = 'sixteen-characters'
const priya = supervisorNamed('priya')
const words = 'words that must stay where they are'

let stack: AsyncDisposableStack
let migrated: MigratedDatabase
let hook: Awaited<ReturnType<typeof webhookReceiver>>
let post: Awaited<ReturnType<typeof mailReceiver>>
let at = noon
const clock = { now: () => at }

beforeEach(async () => {
	at = noon
	stack = new AsyncDisposableStack()
	migrated = stack.use(await migratedDatabase())
	hook = stack.use(await webhookReceiver())
	post = stack.use(await mailReceiver())
})
afterEach(() => stack.disposeAsync())

const webhook = (): Pager => createWebhookPager({ url: hook.url, secret, clock, timeoutMs: 500 })
const email = (): Pager => createEmailPager({ smtpUrl: post.url, from: 'akin@example.org', to: ['a@example.org', 'b@example.org'] })

type Node = { readonly chat: Chat; readonly onCall: OnCall; readonly look: () => Promise<void> }

/** One node with its own connections, over the database of them all. */
async function node(pagers: readonly Pager[] = [webhook(), email()], dutyIsKnownFrom = noon): Promise<Node> {
	const database: Database = stack.use(openDatabase({ url: migrated.url }))
	const onCall: OnCall = {
		store: createPostgresOnCallStore(database),
		...{ pagers, boardUrl: 'https://desk.example.org', dutyIsKnownFrom },
	}
	const stores = {
		conversations: createPostgresConversationStore(database),
		shifts: createPostgresShiftStore(database),
		readings: createPostgresReadingStore(database),
	}
	const chat = { ...(await testChat(stores, clock)), onCall }
	return {
		chat,
		onCall,
		/** One look, and everything sent because of it. */
		async look() {
			const sending: Promise<void>[] = []
			await pageOnCall(chat, onCall, (work) => sending.push(work))
			await Promise.all(sending)
		},
	}
}

const onDuty = ({ chat }: Node) => chat.presence.beat([priya.id])

async function somebodyInDanger({ chat }: Node) {
	const seeker: SeekerActor = { role: 'seeker', id: chat.ids.next<SeekerSessionId>() }
	const requested = await requestConversation(chat, seeker, anyRequest({ inDanger: true, name: 'Jorinde', about: words }))
	if (!requested.ok) throw new Error(JSON.stringify(requested.error))
	const { id, signals } = requested.value.conversation
	const signal = signals.find(({ kind }) => kind === 'danger_declared')
	if (!signal) throw new Error('no alert was raised')
	return { id, signalId: signal.id }
}

const outcomes = async (one: Node) => (await readPages(one.chat)).map(({ outcome }) => outcome)
const pagesFor = (signalId: SignalId) => hook.posted.filter(({ headers }) => headers['x-akin-page'] === signalId)

describe('[AL6] an alert that nobody answers', () => {
	test('pages whoever is on call after two minutes, once over each channel, and says so', async () => {
		const one = await node()
		const { id, signalId } = await somebodyInDanger(one)
		await onDuty(one)
		at += 119 * seconds
		await onDuty(one)
		await one.look()
		expect([hook.posted.length, post.mails.length]).toEqual([0, 0])
		expect(await outcomes(one)).toEqual([])
		at += 1 * seconds
		for (let look = 0; look < 4; look++) await one.look()
		expect([pagesFor(signalId).length, post.mails.length]).toEqual([1, 1])
		expect(await readPages(one.chat)).toMatchObject([{ conversationId: id, signalId, outcome: 'sent', at }])
		const audited = (await one.chat.audit.ofConversation(id)).map(({ action, actorId, detail }) => ({ action, actorId, ...detail }))
		expect(audited).toEqual(
			expect.arrayContaining(
				['webhook', 'email'].map((channel) => ({ action: 'on_call_paged', actorId: null, channel, outcome: 'sent', attempt: 1 })),
			),
		)
	})

	test('pages at once where no supervisor is on duty, but not while pages are on their way back after a start', async () => {
		const starting = await node([webhook()], noon + 30 * seconds)
		const { signalId } = await somebodyInDanger(starting)
		await starting.look()
		expect(hook.posted).toEqual([])
		at += 30 * seconds
		await starting.look()
		expect(pagesFor(signalId)).toHaveLength(1)
	})

	test('is not paged for once a person has answered, also when a page was due already', async () => {
		const one = await node([webhook()])
		hook.state.answer = 500
		const { id, signalId } = await somebodyInDanger(one)
		await one.look()
		expect(await outcomes(one)).toEqual(['refused'])
		expect((await acknowledgeSignal(one.chat, priya, id, signalId, 'on_it')).ok).toBe(true)
		hook.state.answer = 204
		at += 600 * seconds
		await one.look()
		expect(hook.posted).toHaveLength(1)
		expect(await outcomes(one)).toEqual([])
	})
})

describe('what a page says', () => {
	test('P3 the programme, for how long, and where to answer: nothing about anybody, in the hook and in the mail', async () => {
		const one = await node()
		const { signalId } = await somebodyInDanger(one)
		at += 125 * seconds
		await one.look()
		const [page] = pagesFor(signalId)
		const [mail] = post.mails
		if (!page || !mail) throw new Error('no page')
		expect(JSON.parse(page.body)).toEqual({
			id: signalId,
			test: false,
			programme: 'Someone to talk to',
			openSeconds: 125,
			board: 'https://desk.example.org',
			text: 'Someone needs a supervisor now in "Someone to talk to". Nobody has answered for 2 minutes. Open the board: https://desk.example.org',
		})
		expect(mail.to).toEqual(['a@example.org', 'b@example.org'])
		// Lines of a mail are folded.
		expect(mail.raw.replace(/=\r?\n/g, '')).toContain('https://desk.example.org')
		expect(mail.raw).toContain(`<${signalId}@example.org>`)
		for (const sent of [page.body, mail.raw]) expect(sent).not.toMatch(new RegExp(`${words}|Jorinde|danger|suicid`, 'i'))
	})

	test('can be checked: it is signed over its time and its body', async () => {
		const one = await node([webhook()])
		await somebodyInDanger(one)
		await one.look()
		const [page] = hook.posted
		if (!page) throw new Error('no page')
		const time = page.headers['x-akin-timestamp']
		expect(time).toBe(String(noon / 1_000))
		const expected = createHmac('sha256', secret).update(`${time}.${page.body}`).digest('hex')
		expect(page.headers['x-akin-signature']).toBe(`sha256=${expected}`)
	})

	test('goes to the one address that is set up: a redirect is not followed', async () => {
		const one = await node([webhook()])
		hook.state.answer = 302
		await somebodyInDanger(one)
		await one.look()
		expect(hook.posted).toHaveLength(1)
		expect(await outcomes(one)).toEqual(['refused'])
	})
})

describe('[AL7] a page that did not arrive', () => {
	test('is tried again when its time has come, until it has arrived; what is shown follows', async () => {
		const one = await node([webhook()])
		hook.state.answer = 'silence'
		const { id } = await somebodyInDanger(one)
		await one.look()
		expect(await outcomes(one)).toEqual(['no_answer'])
		at += 4_999
		await one.look()
		expect(hook.posted).toHaveLength(1)
		at += 1
		await one.look()
		expect(hook.posted).toHaveLength(2)
		hook.state.answer = 204
		at += 10 * seconds
		await one.look()
		at += 600 * seconds
		await one.look()
		expect(hook.posted).toHaveLength(3)
		expect(await outcomes(one)).toEqual(['sent'])
		const kept = (await one.chat.audit.ofConversation(id)).filter(({ action }) => action === 'on_call_paged')
		expect(kept.map(({ detail }) => [detail.outcome, detail.attempt])).toEqual([
			['no_answer', 1],
			['sent', 3],
		])
	})

	test('does not hold up the other channel, and arriving there counts', async () => {
		const one = await node()
		hook.state.answer = 'silence'
		await somebodyInDanger(one)
		await one.look()
		expect(post.mails).toHaveLength(1)
		expect(await outcomes(one)).toEqual(['sent'])
	})

	test('a mail that is turned down and a server that is not there are told apart', async () => {
		post.state.takes = false
		const one = await node([email()])
		await somebodyInDanger(one)
		await one.look()
		expect(await outcomes(one)).toEqual(['refused'])
		const nowhere = createEmailPager({ smtpUrl: 'smtp://localhost:9', from: 'akin@example.org', to: ['a@example.org'] })
		const page = { id: 'p', programmeName: 'Talk', openMs: 0, boardUrl: 'https://desk.example.org', isTest: true }
		expect(await nowhere.send(page)).toBe('no_answer')
	})
})

describe('several nodes', () => {
	test('that all see what is due send each page once', async () => {
		const nodes = await Promise.all(Array.from({ length: 3 }, () => node([webhook()])))
		const [first] = nodes
		if (!first) throw new Error('no node')
		const alerts = await Promise.all(Array.from({ length: 12 }, () => somebodyInDanger(first)))
		for (let round = 0; round < 3; round++) await Promise.all(nodes.map(({ look }) => look()))
		expect(alerts.map(({ signalId }) => pagesFor(signalId).length)).toEqual(alerts.map(() => 1))
	})

	test('one that dies between claiming and sending leaves the page to another, which sends it once', async () => {
		const [dying, other] = [await node([webhook()]), await node([webhook()])]
		const { signalId } = await somebodyInDanger(dying)
		// It claims, and everything it would have sent is lost with it.
		const lost: Pager = { channel: 'webhook', send: () => new Promise(() => {}) }
		await pageOnCall(dying.chat, { ...dying.onCall, pagers: [lost] }, () => {})
		at += claimMs - 1
		await other.look()
		expect(hook.posted).toEqual([])
		at += 1
		await other.look()
		await other.look()
		expect(pagesFor(signalId)).toHaveLength(1)
		expect(await outcomes(other)).toEqual(['sent'])
	})

	test('one that looked before the alert was raised does not withdraw the page another has asked for', async () => {
		const [first, asking] = [await node([webhook()]), await node([webhook()])]
		const { store } = first.onCall
		let raised: SignalId | null = null
		// It has read what is open; then somebody is in danger, and another node asks for the page without getting to claim it.
		const openAlerts = async () => {
			const open = await store.openAlerts()
			if (raised !== null) return open
			raised = (await somebodyInDanger(asking)).signalId
			await pageOnCall(asking.chat, { ...asking.onCall, store: { ...asking.onCall.store, claim: async () => [] } }, () => {})
			return open
		}
		const sending: Promise<void>[] = []
		await pageOnCall(first.chat, { ...first.onCall, store: { ...store, openAlerts } }, (work) => sending.push(work))
		await Promise.all(sending)
		await asking.look()
		expect(raised && pagesFor(raised)).toHaveLength(1)
	})

	test('one that comes back late cannot undo what another has kept', async () => {
		const [slow, other] = [await node([webhook()]), await node([webhook()])]
		await somebodyInDanger(slow)
		await slow.onCall.store.ask(await slow.onCall.store.openAlerts(), ['webhook'], at)
		const [page] = await slow.onCall.store.claim(at, at + claimMs)
		if (!page) throw new Error('nothing was claimed')
		at += claimMs
		await other.look()
		const failed = { kind: 'failed', outcome: 'no_answer', at, retryAt: at } as const
		expect(await slow.onCall.store.settle(page, failed)).toBe(false)
		expect(await outcomes(other)).toEqual(['sent'])
	})
})
