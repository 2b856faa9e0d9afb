import type { ConversationId } from '@akin/core/support/ids'
import { Notice } from '@akin/ui/core/notice'
import { useActivityWords } from '@akin/ui/staff/activity-words'
import { Trans } from '@lingui/react/macro'
import { useOthersActivities } from './use-activity.ts'

/** In a question before a step: somebody else is at it too, at this moment. */
export function OthersAbout({ id }: { readonly id: ConversationId }) {
	const words = useActivityWords()
	const others = useOthersActivities(id)
	return others.map(({ by, activity }) => (
		<Notice key={by.id} title={<bdi>{words(by.name, activity)}</bdi>}>
			<Trans>You both see this. Agree with a note, or leave it to them.</Trans>
		</Notice>
	))
}
