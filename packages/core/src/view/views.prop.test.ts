import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canary, withCanaries } from '../../test/canaries.ts'
import { everybody, listeners, noon, ruth, seekerId, supervisors, waiting } from '../../test/people.ts'
import { anyTries, walk } from '../../test/walks.ts'
import { can } from '../access/can.ts'
import { isAboutStaff } from '../attention/signal.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { listenerConversation } from '../protocol/listener.ts'
import { seekerConversation } from '../protocol/seeker.ts'
import { wait as waitSchema } from '../protocol/shapes.ts'
import { boardRow } from '../protocol/staff-shapes.ts'
import { supervisorConversation } from '../protocol/supervisor.ts'
import { listenerView } from './listener-view.ts'
import { seekerView } from './seeker-view.ts'
import type { StaffContext } from './staff-context.ts'
import { boardRowView, supervisorView } from './supervisor-view.ts'

const wait = waitSchema.parse({
	...{ position: 1, waiting: 1, rangeMinutes: null, listenersHere: 0, listenersSpeaking: 0 },
	...{ longerThanSaid: false, closesAt: null, closedNow: false },
})
const supervisionHead = 987_654
const context: StaffContext = {
	heads: { room: 3, backstage: 2, supervision: supervisionHead },
	programmeName: 'Someone to talk to',
	maxMessageCharacters: 4_000,
	topicLabels: [],
	reading: supervisors.map(({ id, name }) => ({ id, name })),
	seekerLastWroteAt: noon,
	staffLastWroteAt: null,
}
const forSeeker = (conversation: Conversation) => seekerView(conversation, { roomHead: 3, maxMessageCharacters: 4_000, wait, now: noon })

const inEveryState = (check: (conversation: Conversation) => void) =>
	fc.assert(
		fc.property(anyTries, (tries) => {
			for (const conversation of [waiting, ...walk(tries).steps.map(({ after }) => after)]) check(conversation)
		}),
		{ numRuns: 300 },
	)
const staffIds = everybody.filter(({ role }) => role !== 'seeker').map(({ id }) => id)

test('the canaries are in every state, so that a view which copied them would show them', () => {
	inEveryState((conversation) => {
		expect(JSON.stringify(withCanaries(conversation)).split(canary).length).toBeGreaterThan(4)
	})
})

test('[VW1] P1 the seeker is shown no id of staff, no signal, and not a word of backstage or supervision', () => {
	inEveryState((conversation) => {
		const shown = JSON.stringify(forSeeker(withCanaries(conversation)))
		expect(shown).not.toContain(canary)
		for (const word of ['signal', 'backstage', 'supervision', 'whisper', 'passedBy', 'boost', 'offer', 'reader', 'attention', 'wrapUp'])
			expect(shown).not.toContain(word)
		const unplanted = JSON.stringify(forSeeker(conversation))
		for (const id of staffIds) expect(unplanted).not.toContain(id)
	})
})

test('[VW4] a listener is shown nothing of supervision', () => {
	inEveryState((conversation) => {
		if (conversation.state !== 'active' && conversation.state !== 'closed') return
		for (const { id } of listeners) {
			const shown = JSON.stringify(listenerView(conversation, { ...context, viewerId: id, note: null }))
			expect(shown).not.toContain('supervision')
			expect(shown).not.toContain(String(supervisionHead))
			expect(shown).not.toContain('conduct_')
		}
	})
})

test('[VW5] a listener is shown signals and the head of backstage exactly where the table lets them read it', () => {
	inEveryState((conversation) => {
		if (conversation.state !== 'active' && conversation.state !== 'closed') return
		for (const actor of everybody) {
			if (actor.role !== 'listener' || !can(actor, 'read_room', conversation)) continue
			const view = listenerView(conversation, { ...context, viewerId: actor.id, note: null })
			const mayReadBackstage = can(actor, 'read_backstage', conversation)
			expect(view.heads.backstage).toBe(mayReadBackstage ? context.heads.backstage : 0)
			const theirs = conversation.signals.filter(({ kind }) => !isAboutStaff(kind)).map(({ id }) => id)
			expect(view.signals.map(({ id }) => id)).toEqual(mayReadBackstage ? theirs : [])
			expect(view.asked).toEqual(mayReadBackstage ? conversation.asked : { step: 'nothing' })
		}
	})
})

test('[VW7] every person stands among the readers once', () => {
	inEveryState((conversation) => {
		const { row } = supervisorView(conversation, { ...context, viewerId: ruth.id, observerConnected: true })
		expect(new Set(row.readers.map(({ id }) => id)).size).toBe(row.readers.length)
	})
})

test('[VW9] [VW10] no view for staff has the session of the seeker in it, and every view fits its contract exactly', () => {
	inEveryState((conversation) => {
		expect(seekerConversation.parse(forSeeker(conversation))).toStrictEqual(forSeeker(conversation))
		const asSupervisor = supervisorView(conversation, { ...context, viewerId: ruth.id, observerConnected: true })
		expect(supervisorConversation.parse(asSupervisor)).toStrictEqual(asSupervisor)
		expect(JSON.stringify(asSupervisor)).not.toContain(seekerId)
		const row = boardRowView(conversation, { ...context, lastRead: { id: ruth.id, name: ruth.name, at: 1 } })
		expect(boardRow.parse(row)).toStrictEqual(row)
		expect(JSON.stringify(row)).not.toContain(seekerId)
		if (conversation.state !== 'active' && conversation.state !== 'closed') return
		const asListener = listenerView(conversation, { ...context, viewerId: listeners[0].id, note: null })
		expect(listenerConversation.parse(asListener)).toStrictEqual(asListener)
		expect(JSON.stringify(asListener)).not.toContain(seekerId)
	})
})
