import type { Environment } from '@akin/client/environment'
import { shippedRolePlays } from '@akin/core/practice/shipped-role-plays'
import { asId, type ClientId, type StaffId } from '@akin/core/support/ids'
import { expect, test, vi } from 'vitest'
import { createPracticeRoom } from './practice-room.ts'
import { createPracticeSession } from './practice-session.ts'

const me = { id: asId<StaffId>('00000000-0000-4000-8000-000000000001'), name: 'Sam', role: 'listener', demo: true } as const
const words = { room: () => 'Room', programme: () => 'Practice', hint: (hear: string | null) => `hint: ${hear}` }

/** A clock turned by hand. */
function turnedByHand() {
	let now = 1_000
	let ids = 0
	let waiting: readonly { readonly at: number; readonly run: () => void }[] = []
	const environment: Environment = {
		now: () => now,
		random: () => 0,
		onWake: () => () => {},
		newClientId: () => asId<ClientId>(`00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`),
		after: (ms, run) => {
			const timer = { at: now + ms, run }
			waiting = [...waiting, timer]
			return () => {
				waiting = waiting.filter((one) => one !== timer)
			}
		},
	}
	/** Lets everything happen that is waited for. @returns whether anything was */
	const step = (): boolean => {
		const [next, ...later] = waiting.toSorted((a, b) => a.at - b.at)
		if (!next) return false
		waiting = later
		now = Math.max(now, next.at)
		next.run()
		return true
	}
	const settle = () => {
		while (step());
	}
	return { environment, step, settle }
}

const named = (id: string) => {
	const found = shippedRolePlays.find((one) => one.id === id)
	if (!found) throw new Error(`There is no ${id}`)
	return found
}
function open(id: string) {
	const hand = turnedByHand()
	const onOver = vi.fn()
	const session = createPracticeSession({ rolePlay: named(id), me, environment: hand.environment, words, onOver })
	const conversation = () => {
		const [only] = session.getSnapshot().conversations
		if (!only) throw new Error('It has gone.')
		return only
	}
	const texts = () => conversation().entries.room.flatMap(({ content }) => (content.kind === 'message' ? [content.text] : []))
	const say = (text: string) => {
		session.sendMessage(session.conversationId, text)
		hand.settle()
	}
	return { session, conversation, texts, say, onOver, ...hand }
}

test('the person reads, writes and has written; what was sent together is read together', () => {
	const { session, conversation, texts, step, settle } = open('mo-exam')
	expect(texts()).toHaveLength(2)
	expect(conversation().loadedUpTo.room).toBe(4)
	session.sendMessage(session.conversationId, 'Hello Mo.')
	session.sendMessage(session.conversationId, 'What has it been like?')
	expect(conversation().typing).toEqual([])
	step()
	expect(conversation().typing).toMatchObject([{ role: 'seeker' }])
	settle()
	expect(conversation().typing).toEqual([])
	expect(session.talk().replies.map(({ text }) => text)).toEqual(['Hello Mo.\nWhat has it been like?'])
	expect(texts().at(-1)).toBe('I open the book on the same page and look at it until they turn the lights off')
})

test('what is sent while they write waits until they have finished', () => {
	const { session, texts, step, settle } = open('mo-exam')
	session.sendMessage(session.conversationId, 'What has it been like?')
	step()
	session.sendMessage(session.conversationId, 'That sounds so lonely.')
	settle()
	expect(session.talk().replies.map(({ at }) => at)).toEqual(['open', 'library'])
	expect(texts()).toHaveLength(8)
})

test('[RL24] a signal is pointed to until it is asked about; on the last level nothing is', () => {
	const noor = open('noor-night-feed')
	noor.say('You should be happy.')
	expect(noor.conversation().view.asked.step).toBe('nothing')
	noor.say('That sounds so tiring.')
	noor.say('I see.')
	expect(noor.session.talk()).toMatchObject({ at: 'night' })
	expect(noor.conversation().view.asked.step).toBe('signalled')
	expect(noor.conversation().view.signals).toMatchObject([{ kind: 'suicidal_thoughts', acknowledged: null }])
	noor.say('Are you having thoughts of suicide?')
	expect(noor.conversation().view.asked.step).toBe('asked')
	const jamie = open('jamie-tidy')
	jamie.say('Your flat is tidy, and you clear it out.')
	expect(jamie.session.talk()).toMatchObject({ at: 'boxes' })
	expect(jamie.conversation().view).toMatchObject({ asked: { step: 'nothing' }, signals: [] })
})

test('Help me and a whisper are answered by the room, which says that it is one, with what there is to hear', async () => {
	const { session, conversation, texts } = open('mo-exam')
	expect((await session.requestHelp(session.conversationId)).ok).toBe(true)
	session.sendWhisper(session.conversationId, 'I am stuck.')
	expect(
		conversation().entries.backstage.map(({ author, content }) => [
			author.role === 'service' ? null : 'name' in author && author.name,
			content,
		]),
	).toEqual([
		['Room', { kind: 'whisper', text: 'hint: He carries two things at once: the exam, and the lie.' }],
		['Sam', { kind: 'whisper', text: 'I am stuck.' }],
		['Room', { kind: 'whisper', text: 'hint: He carries two things at once: the exam, and the lie.' }],
	])
	expect(texts()).toHaveLength(2)
	expect(session.talk().replies).toEqual([])
})

test('[RL16] the listener ends it once; nothing comes afterwards and nothing more is taken', async () => {
	const { session, conversation, settle, onOver } = open('mo-exam')
	session.sendMessage(session.conversationId, 'Take care.')
	await session.endConversation(session.conversationId)
	await session.endConversation(session.conversationId)
	settle()
	expect(onOver).toHaveBeenCalledTimes(1)
	expect(conversation().view.state).toMatchObject({ kind: 'wrap_up', reason: 'ended_by_listener' })
	expect(session.sendMessage(session.conversationId, 'Wait.')).toBeNull()
	expect(conversation().entries.room.at(-1)?.content).toEqual({ kind: 'ended', reason: 'ended_by_listener', by: 'Sam' })
})

test('[RL25] the server hears of an ending that was theirs, again when it could not, and never of one that was not', async () => {
	const { environment, settle } = turnedByHand()
	let works = false
	const told: string[] = []
	const finishRolePlay = async (rolePlay: string) => {
		told.push(rolePlay)
		if (!works) return { ok: false as const, error: { code: 'no_answer' as const, message: '' } }
		return { ok: true as const, data: { finished: [{ rolePlay, finishedAt: 1 }] } }
	}
	const listPractice = async () => ({ ok: true as const, data: { finished: [] } })
	const getSnapshot = () => ({ me }) as never
	const room = createPracticeRoom({ finishRolePlay, listPractice, getSnapshot }, words, environment)
	expect(room.enter('nobody')).toBeNull()
	const ended = room.enter('walter-two-cups')
	await ended?.session.endConversation(ended.session.conversationId)
	expect(told).toEqual([])

	const talk = room.enter('mo-exam')
	expect(room.enter('mo-exam')).toBe(talk)
	for (let replies = 0; talk?.session.talk().kind === 'talking' && replies < 60; replies += 1) {
		talk.session.sendMessage(talk.session.conversationId, 'You should talk to them.')
		settle()
	}
	await vi.waitFor(() => expect(room.getSnapshot().failed).toBe('no_answer'))
	expect(room.getSnapshot().unsaved).toEqual(['mo-exam'])
	works = true
	await room.save()
	expect(room.getSnapshot()).toMatchObject({ unsaved: [], failed: null, finished: [{ rolePlay: 'mo-exam', finishedAt: 1 }] })
	expect(told).toEqual(['mo-exam', 'mo-exam'])
	room.again('mo-exam')
	expect(room.enter('mo-exam')?.session.talk()).toMatchObject({ kind: 'talking', replies: [] })
})
