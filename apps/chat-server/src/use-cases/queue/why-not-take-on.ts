import type { Offered } from '@akin/core/conversation/conversation'
import {
	type KnownListener,
	mayAnswer,
	type NobodyNow,
	type NotThisOne,
	whyNobodyNow,
	whyNotThisOne,
} from '@akin/core/queue/may-be-offered'
import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import type { Instant } from '@akin/core/support/instant'
import { isOfferedLight } from '@akin/core/training/begins-light'
import { ticketOf } from './ticket-of.ts'

/** Why an offer that stands before a listener may not be answered with yes any more; null: it may. */
export function whyNotTakeOn(listener: KnownListener, conversation: Offered, now: Instant): NobodyNow | NotThisOne | null {
	const why = whyNobodyNow(listener, now)
	if (!mayAnswer(why)) return why
	// Made while everybody could be put to them: light or not, it is no offer for somebody put to light talks only.
	if (listener.takes === 'light' && !isOfferedLight(conversation)) return 'not_unlocked'
	// Whether it is kept for somebody was looked at when it was offered: they may have left since.
	return whyNotThisOne(listener, defaultQueuePolicy, now)({ ...ticketOf(conversation), keptFor: null })
}
