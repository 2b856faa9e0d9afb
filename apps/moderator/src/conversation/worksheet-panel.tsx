import { linePart } from '@akin/client/line-part'
import { type LineBy, worksheetIn } from '@akin/client/worksheet-in'
import { offerWords } from '@akin/core/worksheet/offer-words'
import { worksheetLimits } from '@akin/core/worksheet/worksheet-limits'
import { worksheetStateOf } from '@akin/core/worksheet/worksheet-state'
import { deliveryOf } from '@akin/ui/core/transcript'
import type { SheetAuthor } from '@akin/ui/core/worksheet-shapes'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { WorksheetBody } from '@akin/ui/staff/worksheet-body'
import { Trans, useLingui } from '@lingui/react/macro'
import { useSession, useSnapshot } from '../session/session-context.ts'
import styles from './care-panel.module.css'
import { useDraft, useLineDrafts, useOfferInBox } from './drafts-context.tsx'
import { type PanelProps, retryWith } from './room-panel.tsx'

/** The worksheet that the person and whoever answers fill in. Whoever reads along reads it; whoever joined or answers writes into it. */
export function WorksheetPanel({ open, words }: PanelProps) {
	const { t } = useLingui()
	const session = useSession()
	const { me } = useSnapshot()
	const { id, view, entries, outgoing } = open
	const [drafts, setDrafts] = useLineDrafts(id)
	const [message, setMessage] = useDraft(id, 'message')
	const [, setOffered] = useOfferInBox(id)
	const writes = (view.mode === 'joined' || view.mode === 'handling') && view.state.kind !== 'closed'
	const authorOf = ({ who, outgoing: item }: LineBy): SheetAuthor => ({
		name: who === 'me' ? t`You` : who === 'person' ? words.person : who.name,
		outgoing: item && {
			key: item.clientId,
			delivery: deliveryOf(item.state),
			reason: item.state.kind === 'not_sent' ? words.notSent(item.state.code) : null,
		},
	})
	const offer = () => {
		const asks = offerWords(view.row.language)
		setMessage(message.trim() === '' ? asks : `${message.trimEnd()}\n\n${asks}`)
		setOffered(true)
	}
	const state = worksheetStateOf(entries.room)
	return (
		<section {...landmark} className={styles.panel} aria-label={t`Worksheet`}>
			<details>
				<summary className={styles.summary}>
					<Trans>Worksheet</Trans>{' '}
					<span className={styles.about}>
						{state.kind === 'open' ? <Trans>open</Trans> : state.kind === 'none' ? <Trans>none yet</Trans> : <Trans>offered</Trans>}
					</span>
				</summary>
				<div className={styles.body}>
					<WorksheetBody
						state={state.kind}
						sheet={worksheetIn(entries.room, outgoing, me?.id ?? null, authorOf)}
						drafts={drafts}
						onDrafts={setDrafts}
						limits={worksheetLimits}
						onWrite={writes ? (edit) => session.sendMessage(id, edit.text, linePart(edit)) !== null : null}
						onRetry={(key) => retryWith(open, key, session.retry)}
						onDelete={(key) => retryWith(open, key, session.discard)}
						onOffer={writes ? offer : null}
					/>
				</div>
			</details>
		</section>
	)
}
