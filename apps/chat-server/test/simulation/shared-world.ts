import { asId, type Branded, type ProgrammeId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import { createMemoryApprovalStore } from '../../src/adapters/memory/memory-approval-store.ts'
import { createMemoryAuditLog } from '../../src/adapters/memory/memory-audit-log.ts'
import { createMemoryBlockStore } from '../../src/adapters/memory/memory-block-store.ts'
import type { MemoryChatStores } from '../../src/adapters/memory/memory-chat-stores.ts'
import { createMemoryConcernStore } from '../../src/adapters/memory/memory-concern-store.ts'
import { createMemoryIntakeStore } from '../../src/adapters/memory/memory-intake-store.ts'
import { createMemoryOpeningStore } from '../../src/adapters/memory/memory-opening-store.ts'
import { createMemoryPracticeStore } from '../../src/adapters/memory/memory-practice-store.ts'
import { createMemoryProgrammeDirectory } from '../../src/adapters/memory/memory-programme-directory.ts'
import { createMemoryReadingStore } from '../../src/adapters/memory/memory-reading-store.ts'
import { createMemoryRecordHoldStore } from '../../src/adapters/memory/memory-record-hold-store.ts'
import { createMemoryReviewStore } from '../../src/adapters/memory/memory-review-store.ts'
import { createMemoryShiftMessageStore } from '../../src/adapters/memory/memory-shift-message-store.ts'
import { createMemoryStaffDirectory } from '../../src/adapters/memory/memory-staff-directory.ts'
import { createMemoryTrainingStore } from '../../src/adapters/memory/memory-training-store.ts'
import type { Ids } from '../../src/ports/ids.ts'
import { demoPeople } from '../../src/seed/people.ts'
import { demoProgrammes } from '../../src/seed/programmes.ts'
import { seedTraining } from '../../src/seed/training.ts'
import { createClearVault } from './clear-keys.ts'
import { createHistory } from './history.ts'
import { createSimulatedBus } from './simulated-bus.ts'
import { createTimeline } from './timeline.ts'
import { createTruth } from './truth.ts'
import { createUnreliableRedis, type UnreliableRedis } from './unreliable-redis.ts'

/** A planted bug: what it changes of the world that the nodes share. */
export type Broken = {
	readonly workers: readonly string[]
	/** Of what is stored: the witness sees it. */
	readonly stores?: (stores: MemoryChatStores) => MemoryChatStores
	/** Of what nodes are told of it: the witness does not. */
	readonly answers?: (stores: MemoryChatStores) => MemoryChatStores
	readonly redis?: (redis: UnreliableRedis) => UnreliableRedis
}
export const nothingBroken: Broken = { workers: [] }

/** A Wednesday, 12:00 UTC. */
export const startsAt: Instant = Date.UTC(2026, 0, 14, 12)
export const talk = asId<ProgrammeId>('talk')

/** Shorter than in life, so that every grace runs out within one schedule; still longer than several beats. */
export const policy = {
	offerTtlMs: 8_000,
	seekerGraceMs: 20_000,
	seekerPlaceKeptMs: 40_000,
	listenerGraceMs: 15_000,
	listenerLostRequeueMs: 10_000,
}

/** What all nodes of a schedule share: PostgreSQL, Redis, the bus between them, and the clock that everything runs by. */
export async function createSharedWorld(seed: number, broken: Broken) {
	const timeline = createTimeline(seed, startsAt)
	let isCalm = false
	let made = 0
	const ids: Ids = {
		next: <Id extends Branded<string>>() => asId<Id>(`00000000-0000-4000-9000-${(++made).toString(16).padStart(12, '0')}`),
	}
	const redis = createUnreliableRedis(timeline.now)
	const staff = createMemoryStaffDirectory()
	const programmes = createMemoryProgrammeDirectory()
	for (const programme of demoProgrammes) {
		if (programme.id !== talk) continue
		await programmes.save({ ...programme, policy, limits: { ...programme.limits, messagesPerMinute: 100_000, burst: 10_000 } })
	}
	for (const person of demoPeople)
		if (person.programmeIds.includes(talk)) await staff.add({ ...person, programmeIds: [talk] }, 'never used')
	const practice = createMemoryPracticeStore()
	const training = createMemoryTrainingStore(practice)
	for (const { id, role } of demoPeople) if (role === 'listener') await seedTraining({ practice, training }, id, timeline.now())
	const truth = createTruth(timeline.now, broken.stores)
	const deathWatchers = new Set<(node: string) => void>()
	return {
		...{ timeline, ids, staff, programmes, broken },
		isCalm: () => isCalm,
		/** While it is calm nobody waits for a store: only what people and nodes have to do takes time. */
		calmDown(calm: boolean): void {
			isCalm = calm
		},
		truth,
		/** PostgreSQL as the nodes know it. */
		stores: broken.answers ? broken.answers(truth.stores) : truth.stores,
		redis: broken.redis ? broken.redis(redis) : redis,
		bus: createSimulatedBus(timeline, () => isCalm),
		readings: createMemoryReadingStore(),
		intake: createMemoryIntakeStore(),
		blocks: createMemoryBlockStore(),
		shiftMessages: createMemoryShiftMessageStore(),
		openings: createMemoryOpeningStore(),
		holds: createMemoryRecordHoldStore(truth.stores.conversations),
		approvals: createMemoryApprovalStore(),
		training,
		concerns: createMemoryConcernStore(),
		reviews: createMemoryReviewStore(truth.stores.conversations),
		audit: createMemoryAuditLog(),
		vault: createClearVault(),
		history: createHistory(),
		onDeath(node: string): void {
			for (const watcher of deathWatchers) watcher(node)
		},
		watchDeaths(watcher: (node: string) => void): void {
			deathWatchers.add(watcher)
		},
	}
}
export type SharedWorld = Awaited<ReturnType<typeof createSharedWorld>>
