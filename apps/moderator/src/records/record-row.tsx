import type { RecordRow as Row } from '@akin/core/protocol/record-shapes'
import { AttentionChip, Chip } from '@akin/ui/core/chip'
import { HandleMark } from '@akin/ui/staff/handle-mark'
import { HandleName } from '@akin/ui/staff/handle-name'
import { useCloseReason } from '@akin/ui/staff/room-notice-words'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { languageName } from '../board/language-name.ts'
import { OpenedBy } from './opened-by.tsx'
import styles from './records-screen.module.css'
import { When } from './when.tsx'

const order = ['act_now', 'needs_eyes', 'watch', 'not_reviewed'] as const

/** The most urgent tier that any signal of it had, acknowledged or not. */
export const highestTier = ({ signals }: Pick<Row, 'signals'>): (typeof order)[number] =>
	order.find((tier) => signals.some((signal) => signal.tier === tier)) ?? 'not_reviewed'

/** A closed conversation in the list. No words of anybody are in it. */
export function RecordRow({ row }: { readonly row: Row }) {
	const { i18n } = useLingui()
	const closeReason = useCloseReason()
	return (
		<li className={styles.row}>
			<div className={styles.head}>
				<Link to="/records/$id" params={{ id: row.id }} className={styles.name}>
					<HandleMark handle={row.handle} size={16} />
					<HandleName handle={row.handle} />
				</Link>
				{row.signals.length > 0 && <AttentionChip attention={highestTier(row)} />}
				{row.holds.some(({ ended }) => ended === null) && (
					<Chip>
						<Trans>Kept longer</Trans>
					</Chip>
				)}
				{row.readableUntil === null && (
					<Chip>
						<Trans>Erased</Trans>
					</Chip>
				)}
				<span className={styles.about}>
					<bdi>{[...row.topics, languageName(row.language, i18n.locale), row.programmeName].join(' · ')}</bdi>
				</span>
			</div>
			<div className={styles.facts}>
				<p>
					<Trans>
						Ended <When at={row.closedAt} />
					</Trans>
					{' · '}
					{closeReason(row.reason)}
					{' · '}
					{row.listener ? (
						<Trans>
							With <bdi>{row.listener.name}</bdi>
						</Trans>
					) : (
						<Trans>No listener</Trans>
					)}
				</p>
				<div className={styles.opened}>
					<OpenedBy openings={row.openings} most={2} />
				</div>
			</div>
		</li>
	)
}
