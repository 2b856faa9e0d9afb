import type { ReadRecord } from '@akin/client/record-desk'
import { Button } from '@akin/ui/core/button'
import { MessageList } from '@akin/ui/core/message-list'
import { Notice } from '@akin/ui/core/notice'
import type { TranscriptMessage } from '@akin/ui/core/transcript'
import { useHandleName } from '@akin/ui/staff/handle-name'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useMemo, useState } from 'react'
import { listenerName, Reason } from '../board/reason.tsx'
import { backstageItems, intakeOf, roomItems, supervisionItems } from '../conversation/transcript-items.ts'
import { useMarks } from '../conversation/use-marks.tsx'
import { useWords } from '../conversation/use-words.ts'
import { ReviewPanel } from '../review/review-panel.tsx'
import { type Anchor, type KeptDrafts, useReview } from '../review/use-review.ts'
import { useSnapshot } from '../session/session-context.ts'
import { ExportRecord } from './export-record.tsx'
import { OpenedBy } from './opened-by.tsx'
import { OpeningBanner } from './opening-banner.tsx'
import { RecordHolds } from './record-holds.tsx'
import { highestTier } from './record-row.tsx'
import styles from './record-screen.module.css'
import { RecordedWorksheet } from './recorded-worksheet.tsx'
import { Watermark } from './watermark.tsx'
import { HandOverNotes, WrapUpNotes } from './wrap-up-notes.tsx'

/** Everything that stands in a record, while its opening stands. What was hard to hear is veiled until it is asked for. */
export function OpenedRecord({ read, head, drafts }: { readonly read: ReadRecord; readonly head: ReactNode; readonly drafts: KeptDrafts }) {
	const [unveiled, setUnveiled] = useState(highestTier(read.record.row) !== 'act_now')
	return (
		<>
			<OpeningBanner read={read} />
			{head}
			{unveiled ? <Words read={read} drafts={drafts} /> : <Veil read={read} onLift={() => setUnveiled(true)} />}
		</>
	)
}

/** Nothing of it is on the page before somebody is ready for it. */
function Veil({ read, onLift }: { readonly read: ReadRecord; readonly onLift: () => void }) {
	const { row } = read.record
	return (
		<div className={styles.closed}>
			<Notice
				title={<Trans>This one may be hard to read</Trans>}
				actions={
					<Button variant="primary" onClick={onLift}>
						<Trans>Show the words</Trans>
					</Button>
				}
			>
				<p>
					<Trans>Somebody was needed at once:</Trans>
				</p>
				<ul>
					{row.signals
						.filter(({ tier }) => tier === 'act_now')
						.map((signal) => (
							<li key={signal.id}>
								<Reason signal={signal} listener={listenerName({ handler: null })} />
							</li>
						))}
				</ul>
				<p>
					<Trans>Take the time you need. You can leave at any moment.</Trans>
				</p>
			</Notice>
		</div>
	)
}

/** Where each message stands, by its key in the list. */
function anchorsOf(entries: ReadRecord['entries']): ReadonlyMap<string, Anchor> {
	const found = [...entries.room, ...entries.backstage].map(
		({ stream, seq, clientId }) => [clientId ?? `${stream}-${seq}`, { stream, seq }] as const,
	)
	return new Map(found)
}

function Words({ read, drafts }: { readonly read: ReadRecord; readonly drafts: KeptDrafts }) {
	const { t } = useLingui()
	const { me } = useSnapshot()
	const handleName = useHandleName()
	const { record, entries, id } = read
	const words = useWords(intakeOf(entries.room)?.name ?? handleName(record.row.handle), me?.name ?? '')
	const showMarked = useMarks(record.row.signals)
	const items = useMemo(
		() => ({
			room: roomItems(entries.room, [], me?.id ?? null, words, showMarked),
			backstage: backstageItems(entries.backstage, [], me?.id ?? null, words),
			supervision: supervisionItems(entries.supervision, [], me?.id ?? null, words),
		}),
		[entries, me?.id, words, showMarked],
	)
	const review = useReview(id, drafts)
	const drafted = review.kind === 'draft' ? review.draft : null
	const anchors = useMemo(() => anchorsOf(entries), [entries])
	const lineOf = ({ stream, seq }: Anchor): string | null => {
		const content = entries[stream].find((entry) => entry.seq === seq)?.content
		return content && 'text' in content ? content.text : null
	}
	const commentOn = (message: TranscriptMessage) => {
		const anchor = anchors.get(message.key)
		if (!drafted || !anchor || !record.row.listener) return null
		return (
			<Button
				size="small"
				variant="quiet"
				aria-label={t`Comment on “${message.body.slice(0, 40)}”`}
				onClick={() => drafted.setComment(anchor, '')}
			>
				<Trans>Comment</Trans>
			</Button>
		)
	}
	return (
		<div className={styles.panels}>
			<Watermark name={record.opening.name} at={record.opening.openedAt} />
			<div className={styles.talk}>
				<MessageList
					key={id}
					items={items.room}
					label={t`What ${words.person} saw`}
					startAt="start"
					renderActions={commentOn}
					empty={<Trans>Nothing was written.</Trans>}
				/>
			</div>
			<div className={styles.side}>
				{record.row.listener && <ReviewPanel review={review} lineOf={lineOf} />}
				<RecordedWorksheet entries={entries.room} person={words.person} />
				<section className={styles.part} aria-labelledby="record-backstage">
					<h2 id="record-backstage">
						<Trans>Backstage</Trans>
					</h2>
					<MessageList
						items={items.backstage}
						renderActions={commentOn}
						label={t`Whispers and signals`}
						startAt="start"
						empty={<Trans>Nothing was whispered.</Trans>}
					/>
				</section>
				<section className={styles.part} aria-labelledby="record-supervision">
					<h2 id="record-supervision">
						<Trans>Supervisors only</Trans>
					</h2>
					<MessageList items={items.supervision} label={t`Notes of supervisors`} empty={<Trans>No note.</Trans>} />
				</section>
				{record.handOvers.map((handOver) => (
					<HandOverNotes key={handOver.name} handOver={handOver} />
				))}
				{record.wrapUp && <WrapUpNotes wrapUp={record.wrapUp} />}
				<ExportRecord read={read} items={items.room} />
				<RecordHolds row={record.row} />
				<section className={styles.openings} aria-labelledby="record-opened-by">
					<h2 id="record-opened-by">
						<Trans>Opened by</Trans>
					</h2>
					<OpenedBy openings={record.row.openings} />
				</section>
			</div>
		</div>
	)
}
