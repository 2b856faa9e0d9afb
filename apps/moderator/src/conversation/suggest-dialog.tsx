import { TextArea } from '@akin/ui/core/field'
import { MessageBubble } from '@akin/ui/core/message-bubble'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { SuggestionCard } from '@akin/ui/staff/suggestion-card'
import { Trans, useLingui } from '@lingui/react/macro'
import { useSession, useSnapshot } from '../session/session-context.ts'
import { useDraft } from './drafts-context.tsx'
import type { StepDialogProps } from './step-dialog.tsx'
import { useActivity } from './use-activity.ts'
import { WhatEachSees } from './what-each-sees.tsx'

/** Words for the listener to send, change or set aside. The previews are the listener's own card and the line backstage. */
export function SuggestDialog({ view, person, onClose }: StepDialogProps) {
	const { t } = useLingui()
	const session = useSession()
	const { me } = useSnapshot()
	const { id, handler } = view.row
	const [text, setText] = useDraft(id, 'suggestion')
	const name = me?.name ?? ''
	const listener = handler?.role === 'listener' ? handler.name : ''
	useActivity(id, 'suggesting')
	const isEmpty = text.trim() === ''
	const isTooLong = [...text].length > view.maxMessageCharacters
	return (
		<ActDialog
			onClose={onClose}
			title={<Trans>Suggest a reply</Trans>}
			unavailable={isEmpty || isTooLong}
			onGo={() => {
				if (session.sendSuggestion(id, text) === null) return
				setText('')
				onClose()
			}}
			go={
				<Trans>
					Suggest it to <bdi>{listener}</bdi>
				</Trans>
			}
		>
			<TextArea
				label={<Trans>Words that {listener} could send</Trans>}
				hint={
					<Trans>
						<bdi>{listener}</bdi> decides: they send it, change it or set it aside. You see which.
					</Trans>
				}
				error={isTooLong ? <Trans>That is a bit long for one message.</Trans> : undefined}
				value={text}
				rows={3}
				data-autofocus=""
				onChange={(event) => setText(event.currentTarget.value)}
			/>
			<WhatEachSees
				person={person}
				listener={listener}
				events={[]}
				mode={null}
				forListener={!isEmpty && <SuggestionCard author={name} text={text} />}
				forSupervisors={
					!isEmpty && (
						<MessageBubble
							showTime={false}
							message={{
								...{ kind: 'message', key: 'suggestion', at: Date.now(), side: 'theirs', author: name, body: text },
								...{ tone: 'suggestion', badge: t`Suggested reply` },
							}}
						/>
					)
				}
			/>
		</ActDialog>
	)
}
