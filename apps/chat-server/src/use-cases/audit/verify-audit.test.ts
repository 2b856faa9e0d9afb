import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto'
import { asId, type StaffId } from '@akin/core/support/ids'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AuditCheckpoint, AuditSigner, PlacedEntry } from '../../ports/audit-checkpoint.ts'
import { makeCheckpoint } from './checkpoint-audit.ts'
import { verifyAudit } from './verify-audit.ts'

const hash: AuditSigner['hash'] = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest('hex')

/** Looks at each signature once: ten thousand logs share most of theirs. */
function aSigner(): AuditSigner {
	const { privateKey, publicKey } = generateKeyPairSync('ed25519')
	const known = new Map<string, boolean>()
	return {
		hash,
		sign: (bytes) => sign(null, bytes, privateKey).toString('hex'),
		isSigned(bytes, signature) {
			const name = `${hash(bytes)} ${signature}`
			const isTrue = known.get(name) ?? verify(null, bytes, publicKey, Buffer.from(signature, 'hex'))
			known.set(name, isTrue)
			return isTrue
		},
	}
}

const signer = aSigner()
const stranger = aSigner()
const priya = asId<StaffId>('00000000-0000-4000-8000-000000000001')
const amir = asId<StaffId>('00000000-0000-4000-8000-000000000002')

type Log = { readonly entries: readonly PlacedEntry[]; readonly checkpoints: readonly AuditCheckpoint[] }

const entryAt = (n: number): PlacedEntry => ({
	...{ n, at: 1_700_000_000_000 + n * 1_000, actorId: n % 3 === 0 ? amir : priya, conversationId: null },
	...(n % 2 === 0
		? { action: 'record_opened' as const, detail: { reason: 'review', count: n } }
		: { action: 'signed_in' as const, detail: {} }),
})

/** Places with gaps, as writes that were given up leave them. */
function logOf(sizes: readonly number[], by: AuditSigner = signer): Log {
	const entries: PlacedEntry[] = []
	const checkpoints: AuditCheckpoint[] = []
	let n = 0
	for (const size of sizes) {
		const own = Array.from({ length: size }, () => {
			n += n % 5 === 0 ? 2 : 1
			return entryAt(n)
		})
		checkpoints.push(makeCheckpoint(by, checkpoints.at(-1) ?? null, own, 1_800_000_000_000 + checkpoints.length))
		entries.push(...own)
	}
	return { entries, checkpoints }
}

const verdictOf = ({ entries, checkpoints }: Log, anchors: readonly AuditCheckpoint[]) =>
	verifyAudit(
		{
			checkpointsAfter: async (after, count) => checkpoints.filter(({ number }) => number > after).slice(0, count),
			entriesBetween: async (after, upTo) => entries.filter(({ n }) => n > after && n <= upTo),
			countAfter: async (place) => entries.filter(({ n }) => n > place).length,
		},
		signer,
		anchors,
	)

describe('the audit log', () => {
	test('is as it was written, with what is not covered yet beside it', async () => {
		const { entries, checkpoints } = logOf([1, 4, 7, 2])
		const verdict = await verdictOf({ entries: [...entries, entryAt(90), entryAt(91)], checkpoints }, checkpoints.slice(0, 3))
		expect(verdict).toEqual({ problems: [], checkpoints: 4, entries: 14, uncovered: 2, anchoredUpTo: 3 })
	})

	const whole = logOf([3, 1, 6, 2, 4, 5])
	const anyEntry = fc.nat(whole.entries.length - 1)
	const anyCheckpoint = fc.nat(whole.checkpoints.length - 1)
	const without = <T>(all: readonly T[], at: number) => all.filter((_, index) => index !== at)
	const changed = <T>(all: readonly T[], at: number, change: (one: T) => T) => all.map((one, index) => (index === at ? change(one) : one))

	const edits: readonly ((entry: PlacedEntry) => PlacedEntry)[] = [
		(entry) => ({ ...entry, actorId: entry.actorId === priya ? amir : priya }),
		(entry) => ({ ...entry, actorId: null }),
		(entry) => ({ ...entry, action: entry.action === 'signed_in' ? 'signed_out' : 'record_ended' }),
		(entry) => ({ ...entry, at: entry.at + 1 }),
		(entry) => ({ ...entry, detail: { ...entry.detail, reason: 'other' } }),
	]
	/** What somebody may do who can write to the database: without the key, and with it. */
	const tampered: fc.Arbitrary<Log> = fc.oneof(
		fc.tuple(anyEntry, fc.constantFrom(...edits)).map(([at, edit]) => ({ ...whole, entries: changed(whole.entries, at, edit) })),
		anyEntry.map((at) => ({ ...whole, entries: without(whole.entries, at) })),
		anyEntry.map((at) => {
			const place = (whole.entries[at]?.n ?? 0) - 0.5
			return { ...whole, entries: [...whole.entries, { ...entryAt(2), n: place }].toSorted((a, b) => a.n - b.n) }
		}),
		fc
			.tuple(anyEntry, anyEntry)
			.filter(([a, b]) => a !== b)
			.map(([a, b]) => {
				const [one, other] = [whole.entries[a], whole.entries[b]]
				if (!one || !other) throw new Error('no such entry')
				return {
					...whole,
					entries: changed(
						changed(whole.entries, a, ({ n }) => ({ ...other, n })),
						b,
						({ n }) => ({ ...one, n }),
					),
				}
			}),
		// The end cut off, with and without the checkpoints over it.
		fc.tuple(anyEntry, fc.boolean()).map(([from, withCheckpoints]) => {
			const last = whole.entries[from - 1]?.n ?? 0
			return {
				entries: whole.entries.slice(0, from),
				checkpoints: withCheckpoints ? whole.checkpoints.filter(({ upTo }) => upTo <= last) : whole.checkpoints,
			}
		}),
		anyCheckpoint.map((at) => ({ ...whole, checkpoints: without(whole.checkpoints, at) })),
		fc
			.tuple(anyCheckpoint, fc.constantFrom('after', 'upTo', 'entries', 'at'))
			.map(([at, field]) => ({ ...whole, checkpoints: changed(whole.checkpoints, at, (one) => ({ ...one, [field]: one[field] + 1 })) })),
		anyCheckpoint.map((at) => ({
			...whole,
			checkpoints: changed(whole.checkpoints, at, (one) => ({ ...one, signature: '00'.repeat(64) })),
		})),
		// The whole log written anew, with a key of their own or with the stolen one.
		fc.constantFrom(stranger, signer).map((by) => {
			const entries = whole.entries.slice(1)
			return { entries, checkpoints: [makeCheckpoint(by, null, entries, 1_800_000_000_000)] }
		}),
	)

	test('in 10,000 tampers each is found', { timeout: 120_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(tampered, async (log) => {
				expect((await verdictOf(log, whole.checkpoints)).problems).not.toEqual([])
			}),
			{ numRuns: 10_000 },
		)
	})

	test('without a copy elsewhere a cut end and a log written anew with the key are not found, and it says so', async () => {
		const cut = logOf([3, 1])
		expect(await verdictOf(cut, [])).toMatchObject({ problems: [], anchoredUpTo: 0 })
		expect((await verdictOf(cut, whole.checkpoints)).problems.map(({ kind }) => kind)).toContain('tail_cut')
	})

	test('a copy that is not one is told apart from a log that was changed', async () => {
		const forged = whole.checkpoints.map((one) => ({ ...one, entries: one.entries + 1 }))
		const { problems } = await verdictOf(whole, forged)
		expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['anchor_forged']))
	})
})
