import type { Config } from '../../config.ts'
import type { AnchorKeeper } from '../../ports/audit-checkpoint.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Queries } from '../postgres/database.ts'
import { createFileAnchor } from './file-anchor.ts'
import { createWebhookAnchor } from './webhook-anchor.ts'

/** One for each place that is set up. */
export function openAnchors({ file, webhook }: Config['anchors'], database: Queries, clock: Clock): readonly AnchorKeeper[] {
	return [
		...(file === null ? [] : [createFileAnchor(file)]),
		...(webhook === null ? [] : [createWebhookAnchor({ ...webhook, clock, database })]),
	]
}
