import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import type { AnchorKeeper, AuditCheckpoint, AuditSigner, CheckpointStore, PlacedEntry } from '../../ports/audit-checkpoint.ts'
import { checkpointAudit } from './checkpoint-audit.ts'
import { verifyAudit } from './verify-audit.ts'

function aSigner(): AuditSigner {
	const { privateKey, publicKey } = generateKeyPairSync('ed25519')
	return {
		hash: (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest('hex'),
		sign: (bytes) => sign(null, bytes, privateKey).toString('hex'),
		isSigned: (bytes, signature) => verify(null, bytes, publicKey, Buffer.from(signature, 'hex')),
	}
}

const entryAt = (n: number, reason: string): PlacedEntry => ({
	...{ n, at: 1_790_000_000_000 + n, actorId: null, action: 'signed_in', conversationId: null, detail: { reason } },
})

function aLog(entries: PlacedEntry[] = [], made: AuditCheckpoint[] = []) {
	const store: CheckpointStore = {
		async checkpointNext(most, make) {
			const last = made.at(-1) ?? null
			const next = entries.filter(({ n }) => n > (last?.upTo ?? 0)).slice(0, most)
			if (next.length === 0) return null
			const one = make(last, next)
			made.push(one)
			return one
		},
		last: async () => made.at(-1) ?? null,
		checkpointsAfter: async (after, count) => made.filter(({ number }) => number > after).slice(0, count),
		entriesBetween: async (after, upTo) => entries.filter(({ n }) => n > after && n <= upTo),
		countAfter: async (place) => entries.filter(({ n }) => n > place).length,
	}
	return { entries, made, store }
}

function anAnchor() {
	const kept: AuditCheckpoint[] = []
	let last: { number: number; hash: string } | null = null
	const keeper: AnchorKeeper = {
		channel: 'file',
		lastKept: async () => last,
		async lastShared(hashOf) {
			for (const one of kept.toReversed()) {
				if ((await hashOf(one.number)) !== one.hash) continue
				last = one
				return one.number
			}
			return 0
		},
		async keep(more) {
			kept.push(...more)
			last = more.at(-1) ?? last
		},
	}
	return { kept, keeper }
}

const clock = { now: () => 1_790_000_000_000 }

test('after a backup was restored the new log is copied from where the two part, and it is a fault once', async () => {
	const signer = aSigner()
	const { kept, keeper } = anAnchor()
	const live = aLog()
	for (let n = 1; n <= 10; n += 1) {
		live.entries.push(entryAt(n, 'before'))
		await checkpointAudit({ checkpoints: live.store, signer, anchors: [keeper], clock })
	}
	const restored = aLog(live.entries.slice(0, 5), live.made.slice(0, 5))
	const faults: number[] = []
	for (let n = 11; n <= 15; n += 1) {
		restored.entries.push(entryAt(n, 'after'))
		await checkpointAudit({ checkpoints: restored.store, signer, anchors: [keeper], clock }).catch(() => faults.push(n))
	}
	expect(faults).toEqual([11])
	const hashes = new Set(kept.map(({ hash }) => hash))
	expect(restored.made.every(({ hash }) => hashes.has(hash))).toBe(true)
	const { problems } = await verifyAudit(restored.store, signer, kept)
	expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['differs_from_anchor']))
})

test('an anchor that fails keeps no other from its copy, and is heard of', async () => {
	const signer = aSigner()
	const log = aLog([entryAt(1, 'a')])
	const { kept, keeper } = anAnchor()
	const broken: AnchorKeeper = { ...anAnchor().keeper, keep: () => Promise.reject(new Error('full')) }
	await expect(checkpointAudit({ checkpoints: log.store, signer, anchors: [broken, keeper], clock })).rejects.toThrow('could not be copied')
	expect(kept).toHaveLength(1)
})

test('a log that went on under a new key is as it was written, to whoever has both', async () => {
	const [old, fresh] = [aSigner(), aSigner()]
	const log = aLog([entryAt(1, 'a')])
	await checkpointAudit({ checkpoints: log.store, signer: old, anchors: [], clock })
	log.entries.push(entryAt(2, 'b'))
	await checkpointAudit({ checkpoints: log.store, signer: fresh, anchors: [], clock })
	const both = {
		hash: old.hash,
		isSigned: (bytes: Uint8Array, signature: string) => old.isSigned(bytes, signature) || fresh.isSigned(bytes, signature),
	}
	expect((await verifyAudit(log.store, both, [])).problems).toEqual([])
	expect((await verifyAudit(log.store, fresh, [])).problems.map(({ kind }) => kind)).toEqual(['checkpoint_forged'])
})
