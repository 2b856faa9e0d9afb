import { asId, type ConversationId, type StaffId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import { fakeSession } from '../test/fake-session.ts'
import { createAccess } from './access.ts'
import type { Me, StaffDoor } from './staff-door.ts'

const river = asId<ConversationId>('00000000-0000-4000-8000-000000000027')
const person = (id: string): Me => ({ id: asId<StaffId>(id), name: id, role: 'listener', demo: true, sessionEndsAt: 0 })
const door: StaffDoor = {
	welcome: async () => null,
	me: async () => null,
	signIn: async () => ({ ok: false, code: 'no_answer' }),
	secondStep: async () => ({ ok: false, code: 'sign_in_over' }),
	signOut: async () => {},
}
const chime = { unlock: () => {}, play: () => {}, setVolume: () => {}, volume: () => 0 }

function desk() {
	const sessions: ReturnType<typeof fakeSession>[] = []
	const access = createAccess({
		door,
		welcome: null,
		chime,
		makeSession: () => {
			const made = fakeSession()
			sessions.push(made)
			return made.session
		},
	})
	return { access, sessions }
}

test('signing in again over the desk opens the same session and keeps every unsent word', () => {
	const { access, sessions } = desk()
	access.signedIn(person('sam'))
	access.drafts.write(river, 'message', 'half a sentence')
	access.signedIn(person('sam'))
	expect(sessions).toHaveLength(1)
	expect(sessions[0]?.calls.map(({ command }) => command)).toEqual(['open', 'open'])
	expect(access.drafts.read(river, 'message')).toBe('half a sentence')
})

test('somebody else who signs in at the same desk finds no words of the first, and no session', () => {
	const { access, sessions } = desk()
	access.signedIn(person('sam'))
	access.drafts.write(river, 'whisper', 'for Priya only')
	access.ended('expired')
	expect(sessions[0]?.calls.at(-1)?.command).toBe('close')
	access.signedIn(person('noor'))
	expect(sessions).toHaveLength(2)
	expect(access.drafts.any()).toBe(false)
})

test('signing out forgets what was being written and says nothing ended by itself', async () => {
	const { access } = desk()
	access.signedIn(person('sam'))
	access.drafts.write(river, 'message', 'half a sentence')
	await access.signOut()
	expect(access.drafts.any()).toBe(false)
	expect(access.getSnapshot()).toEqual({ kind: 'out', ended: null })
})
