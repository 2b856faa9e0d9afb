import { maxHandOverNoteCharacters } from '@akin/core/conversation/transfer'
import type { TransferCandidate } from '@akin/core/protocol/transfer-shapes'
import type { ConversationId, StaffId, TransferId } from '@akin/core/support/ids'
import { asId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { Dialog } from '@akin/ui/core/dialog'
import { TextArea } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { TransferQuestion } from '@akin/ui/core/transfer-question'
import { type Handle, HandleName } from '@akin/ui/staff/handle-name'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { useDesk, useSnapshot } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import { useAction } from '../session/use-action.ts'
import styles from './transfer.module.css'

const next = 'next'

/** To whom, what they should know, and the very question the person is asked before anything happens. */
export function HandOverDialog(props: {
	readonly conversationId: ConversationId
	readonly handle: Handle
	readonly open: boolean
	readonly onClose: () => void
}) {
	return (
		<Dialog
			open={props.open}
			onClose={props.onClose}
			closable
			title={
				<Trans>
					Hand over <HandleName handle={props.handle} />
				</Trans>
			}
		>
			<HandOverForm {...props} />
		</Dialog>
	)
}

function HandOverForm({ conversationId, onClose }: { readonly conversationId: ConversationId; readonly onClose: () => void }) {
	const { t } = useLingui()
	const { session, announcer } = useDesk()
	const { me } = useSnapshot()
	const listing = useAction()
	const asking = useAction()
	const [listeners, setListeners] = useState<readonly TransferCandidate[] | null>(null)
	const [to, setTo] = useState<StaffId | typeof next | null>(null)
	const [note, setNote] = useState('')
	const [missing, setMissing] = useState(false)
	// One id for every try: an answer that was lost does not ask the person twice.
	const [transferId] = useState(() => asId<TransferId>(crypto.randomUUID()))
	const { run } = listing
	useEffect(() => {
		void run(async () => {
			const reply = await session.listCandidates(conversationId)
			if (reply.ok) setListeners(reply.data.listeners)
			return reply
		})
	}, [run, session, conversationId])

	const chosen = listeners?.find(({ id }) => id === to) ?? null
	const ask = async () => {
		if (to === null || note.trim() === '') return setMissing(true)
		const proposal = { conversationId, transferId, to: to === next ? null : to, note: note.trim() }
		if (!(await asking.run(() => session.proposeTransfer(proposal)))) return
		announcer.status(t`They are asked.`)
		onClose()
	}
	return (
		<form
			className={styles.form}
			onSubmit={(event) => {
				event.preventDefault()
				void ask()
			}}
		>
			{listeners === null ? (
				<p>{listing.refusal ? <RefusalWords code={listing.refusal} /> : <Trans>Looking who is free.</Trans>}</p>
			) : (
				<ChooseOne
					legend={t`To whom?`}
					layout="cards"
					hint={listeners.length === 0 ? t`No colleague can take somebody on at the moment.` : undefined}
					value={to}
					onChange={(value) => {
						setTo(value)
						setMissing(false)
					}}
					options={[
						...listeners.map(({ id, name, conversations, sharedTopics }) => ({
							value: id,
							label: <bdi>{name}</bdi>,
							description: (
								<>
									<Plural value={conversations} _0="Talks with nobody" one="Talks with one person" other="Talks with # people" />
									{sharedTopics.length > 0 && (
										<>
											{' · '}
											<Trans>knows: {sharedTopics.join(', ')}</Trans>
										</>
									)}
								</>
							),
						})),
						{
							value: next as StaffId | typeof next,
							label: t`Whoever is next`,
							description: t`They wait at the front of the queue, with what was written.`,
						},
					]}
				/>
			)}
			<TextArea
				label={t`What should the next listener know?`}
				hint={t`Two or three lines. They can read the conversation. No names, places or numbers, please.`}
				rows={3}
				maxLength={maxHandOverNoteCharacters}
				value={note}
				error={missing && note.trim() === '' ? t`Please write a line for them.` : undefined}
				onChange={(event) => setNote(event.currentTarget.value)}
			/>
			{to !== null && (
				<section className={styles.preview} aria-label={t`What the person is asked`}>
					<h3 className={styles.label}>
						<Trans>The person is asked first:</Trans>
					</h3>
					<TransferQuestion question={{ byName: me?.name ?? '', byRole: 'listener', to: chosen?.name ?? null }} />
				</section>
			)}
			{missing && to === null && (
				<p className={styles.refusal} role="alert">
					<Trans>Please choose to whom.</Trans>
				</p>
			)}
			{asking.refusal && (
				<div role="alert">
					<Notice tone="error">
						<RefusalWords code={asking.refusal} />
					</Notice>
				</div>
			)}
			<div className={styles.actions}>
				<Button onClick={onClose}>
					<Trans>Not now</Trans>
				</Button>
				<Button type="submit" variant="primary" busy={asking.busy} unavailable={listeners === null}>
					<Trans>Ask the person</Trans>
				</Button>
			</div>
		</form>
	)
}
