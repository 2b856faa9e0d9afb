import type { Config } from '../../config.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Pager } from '../../ports/pager.ts'
import { createEmailPager } from './email-pager.ts'
import { createWebhookPager } from './webhook-pager.ts'

/** One for each channel that is set up. */
export function openPagers({ webhook, email }: Config['onCall'], clock: Clock): readonly Pager[] {
	return [...(webhook ? [createWebhookPager({ ...webhook, clock })] : []), ...(email ? [createEmailPager(email)] : [])]
}
