import type { ConversationId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { Dialog } from '@akin/ui/core/dialog'
import { Notice } from '@akin/ui/core/notice'
import { type Handle, HandleName } from '@akin/ui/staff/handle-name'
import { Trans } from '@lingui/react/macro'
import { useDesk } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import { useAction } from '../session/use-action.ts'

/** Ending asks once and names the person, because it cannot be taken back. */
export function EndConversation(props: {
	readonly conversationId: ConversationId
	readonly handle: Handle
	readonly open: boolean
	readonly onClose: () => void
}) {
	const { session, held } = useDesk()
	const end = useAction()
	return (
		<Dialog
			open={props.open}
			onClose={props.onClose}
			title={
				<Trans>
					End the conversation with <HandleName handle={props.handle} />?
				</Trans>
			}
			actions={
				<>
					<Button data-autofocus="" onClick={props.onClose}>
						<Trans>Keep talking</Trans>
					</Button>
					<Button
						variant="primary"
						busy={end.busy}
						onClick={async () => {
							held.sendNow(props.conversationId)
							if (await end.run(() => session.endConversation(props.conversationId))) props.onClose()
						}}
					>
						<Trans>End the conversation</Trans>
					</Button>
				</>
			}
		>
			<p>
				<Trans>Have you said goodbye? They are told that you ended it and that they can come back any time.</Trans>
			</p>
			{end.refusal && (
				<div role="alert">
					<Notice tone="error">
						<RefusalWords code={end.refusal} />
					</Notice>
				</div>
			)}
		</Dialog>
	)
}
