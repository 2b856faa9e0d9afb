import { randomUUID } from 'node:crypto'
import { type ReportCounts, waitBands } from '@akin/core/reports/report-counts'
import { defaultAlertPolicy } from '@akin/core/supervision/alert-policy'
import { asId } from '@akin/core/support/ids'
import { createMemoryApprovalStore } from '../../src/adapters/memory/memory-approval-store.ts'
import { createMemoryAuditLog } from '../../src/adapters/memory/memory-audit-log.ts'
import { createMemoryBlockKeys } from '../../src/adapters/memory/memory-block-keys.ts'
import { createMemoryBlockStore } from '../../src/adapters/memory/memory-block-store.ts'
import { createMemoryConcernStore } from '../../src/adapters/memory/memory-concern-store.ts'
import { createMemoryIntakeStore } from '../../src/adapters/memory/memory-intake-store.ts'
import { createMemoryInvitationStore } from '../../src/adapters/memory/memory-invitation-store.ts'
import { createMemoryKeyVault } from '../../src/adapters/memory/memory-key-vault.ts'
import { createMemoryOpeningStore } from '../../src/adapters/memory/memory-opening-store.ts'
import { createMemoryPracticeStore } from '../../src/adapters/memory/memory-practice-store.ts'
import { createMemoryPresence } from '../../src/adapters/memory/memory-presence.ts'
import { createMemoryProgrammeDirectory } from '../../src/adapters/memory/memory-programme-directory.ts'
import { createMemoryRateLimiter } from '../../src/adapters/memory/memory-rate-limiter.ts'
import { createMemoryRecordHoldStore } from '../../src/adapters/memory/memory-record-hold-store.ts'
import { createMemoryRetiredRuleStore } from '../../src/adapters/memory/memory-retired-rule-store.ts'
import { createMemoryReturnWordsStore } from '../../src/adapters/memory/memory-return-words-store.ts'
import { createMemoryReviewStore } from '../../src/adapters/memory/memory-review-store.ts'
import { createMemorySecondStepStore } from '../../src/adapters/memory/memory-second-step-store.ts'
import { createMemorySessionStore } from '../../src/adapters/memory/memory-session-store.ts'
import { createMemoryShiftMessageStore } from '../../src/adapters/memory/memory-shift-message-store.ts'
import { createMemorySnippetStore } from '../../src/adapters/memory/memory-snippet-store.ts'
import { createMemoryStaffDirectory } from '../../src/adapters/memory/memory-staff-directory.ts'
import { createMemoryStaffKeysStore } from '../../src/adapters/memory/memory-staff-keys-store.ts'
import { createMemoryTicketQueue } from '../../src/adapters/memory/memory-ticket-queue.ts'
import { createMemoryTrainingStore } from '../../src/adapters/memory/memory-training-store.ts'
import { gcmSealer } from '../../src/adapters/system/gcm-sealer.ts'
import { systemSecrets } from '../../src/adapters/system/system-secrets.ts'
import { wordSecrets } from '../../src/adapters/system/word-secrets.ts'
import type { AlertCounts } from '../../src/ports/alert-counts.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { ConversationStore } from '../../src/ports/conversation-store.ts'
import type { PracticeStore } from '../../src/ports/practice-store.ts'
import type { ReadingStore } from '../../src/ports/reading-store.ts'
import type { SeekerSources } from '../../src/ports/seeker-sources.ts'
import type { ShiftStore } from '../../src/ports/shift-store.ts'
import type { TrainingStore } from '../../src/ports/training-store.ts'
import { nobodyToTell } from '../../src/seed/past/nobody-to-tell.ts'
import { demoPeople } from '../../src/seed/people.ts'
import { demoProgrammes } from '../../src/seed/programmes.ts'
import { seedTraining } from '../../src/seed/training.ts'
import { createAttention } from '../../src/use-cases/attention/attention.ts'
import { createRetiredRules } from '../../src/use-cases/attention/retired-rules.ts'
import type { Chat } from '../../src/use-cases/chat.ts'
import { createConversationKeys } from '../../src/use-cases/conversation-keys.ts'
import { createPeople } from '../../src/use-cases/people.ts'
import { createProgrammes } from '../../src/use-cases/programmes.ts'

/** A month in which nobody came. */
export const nobodyCounted: ReportCounts = {
	arrivals: Array.from({ length: 24 }, () => [0, 0, 0, 0, 0, 0, 0]),
	waits: waitBands.map(() => ({ answered: 0, left: 0, other: 0 })),
	...{ languages: [], topics: [], signals: [], shifts: [], acts: [] },
	feedback: { asked: 0, heard: [], change: [] },
}

export const silentAnnouncer = nobodyToTell

/** Counts of alerts are read from PostgreSQL; where there is none, nothing was counted. */
export const nothingCounted: AlertCounts = { ofProgramme: async () => [] }

/** A server that does not look where people come from. */
export const nowhere: SeekerSources = { hash: () => null, matches: () => false }

export type Stores = {
	readonly training?: TrainingStore
	readonly practice?: PracticeStore
	readonly conversations: ConversationStore
	readonly shifts: ShiftStore
	readonly readings: ReadingStore
}

/** The use cases' world without sockets: the stores under test, memory for the rest, the demo people and programmes. */
export async function testChat(stores: Stores, clock: Clock = { now: () => Date.now() }, vault = createMemoryKeyVault()): Promise<Chat> {
	const now = () => clock.now()
	const presence = createMemoryPresence({ now })
	const staff = createMemoryStaffDirectory()
	const programmes = createMemoryProgrammeDirectory()
	const holds = createMemoryRecordHoldStore(stores.conversations)
	const intake = createMemoryIntakeStore()
	const practice = stores.practice ?? createMemoryPracticeStore()
	const training = stores.training ?? createMemoryTrainingStore(practice)
	for (const { id, role } of demoPeople) if (role === 'listener') await seedTraining({ practice, training }, id, now())
	for (const programme of demoProgrammes) await programmes.save(programme)
	for (const person of demoPeople) await staff.add(person, 'never used')
	return {
		...stores,
		clock,
		ids: { next: () => asId(randomUUID()) },
		hosted: { storedOf: () => null },
		queue: createMemoryTicketQueue({ now }),
		...{ openings: createMemoryOpeningStore(), holds },
		reviews: createMemoryReviewStore(stores.conversations),
		...{ approvals: createMemoryApprovalStore(), staff, signedIn: createMemorySessionStore(), concerns: createMemoryConcernStore() },
		secondSteps: createMemorySecondStepStore(),
		presence,
		...{ limiter: createMemoryRateLimiter({ now }), sharedLimiter: createMemoryRateLimiter({ now }) },
		...{ returnWords: createMemoryReturnWordsStore(), wordSecrets },
		...{ blocks: createMemoryBlockStore(), blockKeys: createMemoryBlockKeys(), sources: nowhere },
		...{ intake, programmes: createProgrammes(programmes, intake, clock), shiftMessages: createMemoryShiftMessageStore() },
		reports: { count: async () => nobodyCounted, lately: async () => ({ arrivals: [], shifts: [] }) },
		people: createPeople(staff, presence, clock),
		keys: createConversationKeys(vault, gcmSealer, holds.wrappedKey),
		attention: createAttention(),
		staffKeys: createMemoryStaffKeysStore(),
		...{ practice, training },
		...{ invitations: createMemoryInvitationStore(staff), secrets: systemSecrets },
		deskOrigins: { listener: 'https://desk.example.org', supervisor: 'https://board.example.org' },
		snippets: createMemorySnippetStore(),
		retiredRules: createRetiredRules(createMemoryRetiredRuleStore(), clock),
		alertCounts: nothingCounted,
		announcer: silentAnnouncer,
		alerts: defaultAlertPolicy,
		seekerOrigin: 'https://chat.example.org',
		onCall: null,
		audit: createMemoryAuditLog(),
	}
}
