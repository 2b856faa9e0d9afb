import type { AlertPolicy } from '@akin/core/supervision/alert-policy'
import type { AlertCounts } from '../ports/alert-counts.ts'
import type { Announcer } from '../ports/announcer.ts'
import type { ApprovalStore } from '../ports/approval-store.ts'
import type { AuditLog } from '../ports/audit-log.ts'
import type { BlockKeys } from '../ports/block-keys.ts'
import type { BlockStore } from '../ports/block-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { ConcernStore } from '../ports/concern-store.ts'
import type { ConversationStore } from '../ports/conversation-store.ts'
import type { HostedConversations } from '../ports/hosted-conversations.ts'
import type { Ids } from '../ports/ids.ts'
import type { IntakeStore } from '../ports/intake-store.ts'
import type { InvitationStore } from '../ports/invitation-store.ts'
import type { OpeningStore } from '../ports/opening-store.ts'
import type { PracticeStore } from '../ports/practice-store.ts'
import type { Presence } from '../ports/presence.ts'
import type { RateLimiter } from '../ports/rate-limiter.ts'
import type { ReadingStore } from '../ports/reading-store.ts'
import type { RecordHoldStore } from '../ports/record-hold-store.ts'
import type { ReportStore } from '../ports/report-store.ts'
import type { ReturnWordsStore } from '../ports/return-words-store.ts'
import type { ReviewStore } from '../ports/review-store.ts'
import type { SecondStepStore } from '../ports/second-step-store.ts'
import type { Secrets } from '../ports/secrets.ts'
import type { SeekerSources } from '../ports/seeker-sources.ts'
import type { SessionStore, StaffAudience } from '../ports/session-store.ts'
import type { ShiftMessageStore } from '../ports/shift-message-store.ts'
import type { ShiftStore } from '../ports/shift-store.ts'
import type { SnippetStore } from '../ports/snippet-store.ts'
import type { StaffDirectory } from '../ports/staff-directory.ts'
import type { StaffKeysStore } from '../ports/staff-keys-store.ts'
import type { TicketQueue } from '../ports/ticket-queue.ts'
import type { TrainingStore } from '../ports/training-store.ts'
import type { WordSecrets } from '../ports/word-secrets.ts'
import type { Attention } from './attention/attention.ts'
import type { RetiredRules } from './attention/retired-rules.ts'
import type { ConversationKeys } from './conversation-keys.ts'
import type { People } from './people.ts'
import type { Programmes } from './programmes.ts'
import type { OnCall } from './supervision/on-call.ts'

/** Everything a use case may touch. Ports and what is built from ports only, so that each use case reads the same in a test. */
export type Chat = {
	readonly clock: Clock
	readonly ids: Ids
	readonly conversations: ConversationStore
	readonly hosted: HostedConversations
	readonly shifts: ShiftStore
	readonly queue: TicketQueue
	readonly presence: Presence
	readonly readings: ReadingStore
	readonly intake: IntakeStore
	readonly blocks: BlockStore
	readonly blockKeys: BlockKeys
	readonly sources: SeekerSources
	readonly shiftMessages: ShiftMessageStore
	readonly openings: OpeningStore
	readonly holds: RecordHoldStore
	readonly reviews: ReviewStore
	readonly approvals: ApprovalStore
	readonly concerns: ConcernStore
	readonly staffKeys: StaffKeysStore
	readonly practice: PracticeStore
	readonly training: TrainingStore
	readonly staff: Pick<StaffDirectory, 'suspend' | 'end' | 'all'>
	/** Who of staff is signed in: ended with their account. */
	readonly signedIn: Pick<SessionStore, 'endAllOfStaff'>
	readonly secondSteps: Pick<SecondStepStore, 'find' | 'remove' | 'whoHasOne'>
	readonly snippets: SnippetStore
	readonly limiter: RateLimiter
	/** Counts over all nodes, for what must not be tried once on each. */
	readonly sharedLimiter: RateLimiter
	readonly returnWords: ReturnWordsStore
	readonly wordSecrets: WordSecrets
	readonly programmes: Programmes
	readonly reports: ReportStore
	readonly people: People
	readonly keys: ConversationKeys
	readonly attention: Attention
	readonly retiredRules: RetiredRules
	readonly alertCounts: AlertCounts
	readonly announcer: Announcer
	readonly audit: AuditLog
	readonly alerts: AlertPolicy
	/** Where people seek support. */
	readonly seekerOrigin: string
	/** Where listeners and supervisors work. */
	readonly deskOrigins: Readonly<Record<StaffAudience, string>>
	readonly invitations: InvitationStore
	readonly secrets: Secrets
	/** Null: nobody can be paged. */
	readonly onCall: OnCall | null
}
