import { asId, type ProgrammeId, type SnippetId, type StaffId } from '@akin/core/support/ids'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SnippetStore, StoredSnippet } from '../../src/ports/snippet-store.ts'

export type OpenSnippets = SnippetStore & { readonly people: readonly [StaffId, StaffId] } & AsyncDisposable

const nightLine = asId<ProgrammeId>('night-line')
const idOf = (number: number) => asId<SnippetId>(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
const bytes = (text: string) => new TextEncoder().encode(text)

/** What every store of listeners' own phrases does. */
export function registerSnippetContract(name: string, open: () => Promise<OpenSnippets>): void {
	describe(`snippets in ${name}`, () => {
		let store: OpenSnippets
		beforeEach(async () => {
			store = await open()
		})
		afterEach(() => store[Symbol.asyncDispose]())

		const snippet = (number: number, change: Partial<StoredSnippet> = {}): StoredSnippet => ({
			...{ id: idOf(number), ownerId: store.people[0], programmeId: nightLine, language: 'en', group: 'reflect', version: 1 },
			...{ changedAt: 1_000 + number, state: { kind: 'own' }, wrappedKey: bytes('key'), sealed: bytes(`words ${number}`) },
			...change,
		})
		const plain = (all: readonly StoredSnippet[]) =>
			all.map(({ wrappedKey, sealed, ...rest }) => ({ ...rest, wrappedKey: [...wrappedKey], sealed: [...sealed] }))
		const by = () => ({ at: 9_000, byId: store.people[1], byName: 'Priya' })

		test('[SN1] each owner has theirs, the oldest first, and no more than the most; the same again changes nothing', async () => {
			expect(await store.add(snippet(2), 2)).toBe('added')
			expect(await store.add(snippet(1), 2)).toBe('added')
			expect(await store.add(snippet(3), 2)).toBe('too_many')
			expect(await store.add(snippet(1, { sealed: bytes('other') }), 2)).toBe('there_already')
			expect(plain(await store.ofOwner(store.people[0]))).toEqual(plain([snippet(1), snippet(2)]))
			expect(await store.ofOwner(store.people[1])).toEqual([])
		})

		test('[SN1] of many added at once no more than the most stand', async () => {
			const added = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => store.add(snippet(number), 3)))
			expect(added.filter((one) => one === 'added')).toHaveLength(3)
			expect(await store.ofOwner(store.people[0])).toHaveLength(3)
		})

		test('[SN4] of two changes of one version one stands, and it is its owner’s alone again', async () => {
			await store.add(snippet(1), 20)
			await store.move(idOf(1), 1, ['own'], { kind: 'asked', at: 2_000 })
			await store.move(idOf(1), 1, ['asked'], { kind: 'returned', ...by(), reason: bytes('why') })
			const next = (words: string) => snippet(1, { version: 2, sealed: bytes(words) })
			const changed = await Promise.all([store.replace(next('one')), store.replace(next('two'))])
			expect(changed.toSorted()).toEqual([false, true])
			expect(await store.find(idOf(1))).toMatchObject({ version: 2, state: { kind: 'own' } })
			expect(await store.replace(snippet(1, { version: 3, ownerId: store.people[1] }))).toBe(false)
		})

		test('[SN4] of two looks one stands, and a look at an older version is none', async () => {
			await store.add(snippet(1), 20)
			expect(await store.move(idOf(1), 1, ['asked'], { kind: 'approved', ...by() })).toBe(false)
			expect(await store.move(idOf(1), 1, ['own', 'returned'], { kind: 'asked', at: 2_000 })).toBe(true)
			expect(await store.move(idOf(1), 2, ['asked'], { kind: 'approved', ...by() })).toBe(false)
			const looks = await Promise.all([
				store.move(idOf(1), 1, ['asked'], { kind: 'approved', ...by() }),
				store.move(idOf(1), 1, ['asked'], { kind: 'returned', ...by(), reason: bytes('why') }),
			])
			expect(looks.toSorted()).toEqual([false, true])
		})

		test('[SN3] what is asked about or approved is shown in its programme, and nothing else is', async () => {
			for (const number of [1, 2, 3, 4]) await store.add(snippet(number), 20)
			await store.move(idOf(2), 1, ['own'], { kind: 'asked', at: 2_000 })
			await store.move(idOf(3), 1, ['own'], { kind: 'approved', ...by() })
			await store.move(idOf(4), 1, ['own'], { kind: 'returned', ...by(), reason: bytes('why') })
			expect((await store.shownIn([nightLine])).map(({ id }) => id)).toEqual([idOf(2), idOf(3)])
			expect(await store.shownIn([asId<ProgrammeId>('another')])).toEqual([])
			const returned = await store.find(idOf(4))
			expect(returned?.state).toMatchObject({ kind: 'returned', ...by() })
			expect(returned?.state.kind === 'returned' && [...returned.state.reason]).toEqual([...bytes('why')])
		})

		test('[SN5] its owner takes it away, nobody else does; unchanged for long it goes', async () => {
			await store.add(snippet(1), 20)
			await store.add(snippet(2), 20)
			expect(await store.remove(idOf(1), store.people[1])).toBe(false)
			expect(await store.remove(idOf(1), store.people[0])).toBe(true)
			await store.deleteUnchangedSince(1_002)
			expect(await store.find(idOf(2))).not.toBeNull()
			await store.deleteUnchangedSince(1_003)
			expect(await store.find(idOf(2))).toBeNull()
		})
	})
}
