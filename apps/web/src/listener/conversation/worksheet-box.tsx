import { linePart } from '@akin/client/line-part'
import type { ListenerOpenConversation } from '@akin/client/listener-session'
import { type LineBy, worksheetIn } from '@akin/client/worksheet-in'
import { asId, type ClientId } from '@akin/core/support/ids'
import { offerWords } from '@akin/core/worksheet/offer-words'
import { worksheetLimits } from '@akin/core/worksheet/worksheet-limits'
import { worksheetStateOf } from '@akin/core/worksheet/worksheet-state'
import { deliveryOf } from '@akin/ui/core/transcript'
import type { SheetAuthor } from '@akin/ui/core/worksheet-shapes'
import { WorksheetBody } from '@akin/ui/staff/worksheet-body'
import { Trans, useLingui } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'
import { useDesk, useSnapshot } from '../session/desk-context.tsx'
import { useNotSentReason } from '../session/refusal-text.ts'
import styles from './prompts.module.css'
import { readConversation } from './reading.ts'

export interface WorksheetBoxProps {
	readonly conversation: ListenerOpenConversation
	readonly about: string
	/** The words of an offer stand in the message box now. */
	readonly onPut: () => void
}

/** The problem-solving worksheet of this conversation: offered from here, filled in by both once the person has opened it. */
export function WorksheetBox({ conversation, about, onPut }: WorksheetBoxProps) {
	const { t } = useLingui()
	const { session, drafts } = useDesk()
	const { me } = useSnapshot()
	const reason = useNotSentReason()
	const { id, view, entries, outgoing } = conversation
	const begun = useSyncExternalStore(drafts.subscribe, () => drafts.linesOf(id))
	const handles = view.state.kind === 'handling'
	const state = worksheetStateOf(entries.room)
	if (!handles && state.kind !== 'open') return null
	const person = readConversation(conversation).chosenName ?? about
	const authorOf = ({ who, outgoing: item }: LineBy): SheetAuthor => ({
		name: who === 'me' ? t`You` : who === 'person' ? person : who.name,
		outgoing: item && {
			key: item.clientId,
			delivery: deliveryOf(item.state),
			reason: item.state.kind === 'not_sent' ? reason(item.state.code) : null,
		},
	})
	return (
		<section className={styles.box} aria-label={t`Worksheet with ${about}`} data-tool="worksheet">
			<details>
				<summary className={styles.summary}>
					<Trans>Worksheet</Trans>
				</summary>
				<div className={styles.body}>
					<WorksheetBody
						state={state.kind}
						sheet={worksheetIn(entries.room, outgoing, me?.id ?? null, authorOf)}
						drafts={begun}
						onDrafts={(next) => drafts.writeLines(id, next)}
						limits={worksheetLimits}
						onWrite={handles ? (edit) => session.sendMessage(id, edit.text, { part: linePart(edit) }) !== null : null}
						onRetry={(key) => session.retry(asId<ClientId>(key))}
						onDelete={(key) => session.discard(asId<ClientId>(key))}
						onOffer={
							handles
								? () => {
										drafts.putCard(id, offerWords(view.language), { kind: 'offer', of: 'worksheet' })
										onPut()
									}
								: null
						}
					/>
				</div>
			</details>
		</section>
	)
}
