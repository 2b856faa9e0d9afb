import type { BoardRow as Row } from '@akin/core/protocol/supervisor'
import { AttentionChip } from '@akin/ui/core/chip'
import { useHandleName } from '@akin/ui/staff/handle-name'
import { Trans, useLingui } from '@lingui/react/macro'
import { AskedLine } from './asked-line.tsx'
import { leadingSignals } from './attention-order.ts'
import styles from './board-row.module.css'
import type { BoardRowProps } from './board-row.tsx'
import { languageName } from './language-name.ts'
import { PinLine } from './pin-words.tsx'
import { Readers } from './readers.tsx'
import { listenerName, SignalLine } from './reason.tsx'
import { RowActions } from './row-actions.tsx'
import { RowState } from './row-state.tsx'

/** Beside the name: the place in the order, and what it is about. */
export function RowChip({ row }: { readonly row: Row }) {
	const { i18n } = useLingui()
	const about = [...row.topics, languageName(row.language, i18n.locale), row.programmeName]
	return (
		<>
			{/* A place in the order, which stays; the words would no longer be true. */}
			{(row.attention.tier !== 'not_reviewed' || row.lastRead === null) && <AttentionChip attention={row.attention.tier} />}
			<span className={styles.about}>
				<bdi>{about.join(' · ')}</bdi>
			</span>
		</>
	)
}

/** Under the name: why, where it stands, who is with it, and what can be done. */
export function RowDetails({ row, here, current, acknowledging }: Omit<BoardRowProps, 'isInSight'>) {
	const name = useHandleName()(row.handle)
	return (
		<>
			{leadingSignals(row).map((signal) => (
				<p key={signal.id} className={styles.why}>
					<SignalLine signal={signal} listener={listenerName(row)} />
				</p>
			))}
			{row.attention.pin && here !== 'gone' && <PinLine pin={row.attention.pin} />}
			{here !== 'gone' && row.attention.asked.step !== 'nothing' && (
				<p className={styles.asked}>
					<AskedLine asked={row.attention.asked} />
				</p>
			)}
			<RowState row={row} here={here} />
			<Readers readers={row.readers} lastRead={row.lastRead} />
			{acknowledging === 'failed' && (
				<p className={styles.failed}>
					<Trans>Not acknowledged. Try again.</Trans>
				</p>
			)}
			{here !== 'gone' && <RowActions row={row} name={name} acknowledging={acknowledging} tabIndex={current ? 0 : -1} />}
		</>
	)
}
