import { createStore } from '@akin/client/store'
import type { SeekerEntry } from '@akin/core/protocol/entries'
import { asId, type ClientId } from '@akin/core/support/ids'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SeekerScreen, ShownRecord } from '../history.ts'
import { createRecorder } from '../recorder.ts'
import { watchScreen } from './watch-screen.ts'

type Snapshot = { readonly conversationId: string | null; readonly entries: readonly SeekerEntry[] }

const viewer = { actor: 'seeker-1', role: 'seeker', principalId: 'S1', page: 1 } as const
const screen: SeekerScreen = { connection: 'ok', ready: true, undelivered: [], conversation: null }
const entry = (seq: number): SeekerEntry => ({
	...{ seq, at: 1_000 + seq, epoch: 1, clientId: asId<ClientId>(`id-${seq}`), author: { role: 'you' } },
	content: { kind: 'message', text: `message ${seq}` },
})

function watched(initial: Snapshot) {
	const store = createStore<Snapshot>(initial)
	const recorder = createRecorder()
	watchScreen<Snapshot>(store, {
		...{ viewer, recorder, screenOf: () => screen },
		streamsOf: ({ conversationId, entries }) => (conversationId === null ? [] : [{ conversationId, stream: 'room', entries }]),
	})
	return { store, shown: () => recorder.take().filter((record): record is ShownRecord => record.kind === 'shown') }
}

/** What the records say stands on the screen. */
const replay = (records: readonly ShownRecord[], before: readonly number[] = []) =>
	records.reduce<readonly number[]>((seqs, { from, entries }) => [...seqs.slice(0, from), ...entries.map(({ seq }) => seq)], before)

test('what is added is recorded alone, from where it stands', () => {
	const [one, two] = [entry(1), entry(2)]
	const { store, shown } = watched({ conversationId: 'c', entries: [one] })
	expect(shown().map(({ from, entries }) => [from, entries.length])).toEqual([[0, 1]])
	store.set({ conversationId: 'c', entries: [one, two] })
	expect(shown()).toMatchObject([{ from: 1, entries: [{ seq: 2, clientId: 'id-2', senderRole: 'you', text: 'message 2' }] }])
})

test('an erased log and a conversation that left the screen are both an empty screen', () => {
	const entries = [entry(1), entry(2)]
	const erased = watched({ conversationId: 'c', entries })
	erased.shown()
	erased.store.set({ conversationId: 'c', entries: [] })
	expect(erased.shown()).toMatchObject([{ conversationId: 'c', from: 0, entries: [] }])

	const gone = watched({ conversationId: 'c', entries })
	gone.shown()
	gone.store.set({ conversationId: null, entries: [] })
	expect(gone.shown()).toMatchObject([{ conversationId: 'c', from: 0, entries: [] }])
})

test('played again, the records give what stood on the screen, whatever was done to it', () => {
	const pool = Array.from({ length: 6 }, (_, index) => entry(index + 1))
	const screens = fc.array(
		fc.subarray(pool).chain((some) => fc.shuffledSubarray(some, { minLength: some.length })),
		{ minLength: 1 },
	)
	fc.assert(
		fc.property(screens, (states) => {
			const { store, shown } = watched({ conversationId: 'c', entries: [] })
			let seqs: readonly number[] = []
			for (const entries of states) {
				store.set({ conversationId: 'c', entries })
				seqs = replay(shown(), seqs)
				expect(seqs).toEqual(entries.map(({ seq }) => seq))
			}
		}),
	)
})
