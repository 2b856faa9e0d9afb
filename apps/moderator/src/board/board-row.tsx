import { Button, buttonClass } from '@akin/ui/core/button'
import { AttentionChip } from '@akin/ui/core/chip'
import { HandleMark } from '@akin/ui/staff/handle-mark'
import { HandleName, useHandleName } from '@akin/ui/staff/handle-name'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useAlerts } from '../alerts/alerts-context.tsx'
import { useSnapshot } from '../session/session-context.ts'
import { leadingSignal, openSignals } from './attention-order.ts'
import styles from './board-row.module.css'
import { languageName } from './language-name.ts'
import { Readers } from './readers.tsx'
import { listenerName, SignalLine } from './reason.tsx'
import { RowState } from './row-state.tsx'
import type { Place } from './stable-rows.ts'

export type BoardRowProps = {
	readonly place: Place
	/** The row the arrow keys stand on: its controls are in the tab order, the others' are not. */
	readonly current: boolean
	readonly onFocus: () => void
	readonly linkRef: (element: HTMLAnchorElement | null) => void
}

export function BoardRow({ place, current, onFocus, linkRef }: BoardRowProps) {
	const { i18n, t } = useLingui()
	const alerts = useAlerts()
	const { me } = useSnapshot()
	const handleName = useHandleName()
	const { row, here } = place
	const signal = leadingSignal(row)
	const open = openSignals(row)
	const failed = open.some((one) => alerts.stateOf(one.id) === 'failed')
	const sending = open.some((one) => alerts.stateOf(one.id) === 'sending')
	const name = handleName(row.handle)
	const inside = row.readers.some((reader) => reader.id === me?.id)
	const tabIndex = current ? 0 : -1
	const about = [...row.topics, languageName(row.language, i18n.locale), row.programmeName]
	return (
		<li className={styles.row} data-tier={row.attention.tier} data-open={open.length > 0 || undefined} data-here={here} onFocus={onFocus}>
			<div className={styles.head}>
				<Link
					to="/conversations/$id"
					params={{ id: row.id }}
					ref={linkRef}
					tabIndex={tabIndex}
					className={styles.name}
					disabled={here === 'gone' || row.state === 'closed'}
					data-row-link=""
				>
					<HandleMark handle={row.handle} size={16} />
					<HandleName handle={row.handle} />
				</Link>
				<AttentionChip attention={row.attention.tier} />
				<span className={styles.about}>
					<bdi>{about.join(' · ')}</bdi>
				</span>
			</div>
			{signal && (
				<p className={styles.why}>
					<SignalLine signal={signal} listener={listenerName(row)} />
				</p>
			)}
			<RowState row={row} here={here} />
			<Readers readers={row.readers} />
			{failed && (
				<p className={styles.failed}>
					<Trans>Not acknowledged. Try again.</Trans>
				</p>
			)}
			{here !== 'gone' && (
				<div className={styles.actions}>
					{open.length > 0 && (
						<Button
							variant={row.attention.tier === 'act_now' ? 'urgent' : 'secondary'}
							size="small"
							busy={sending}
							tabIndex={tabIndex}
							aria-label={t`Acknowledge ${name}`}
							onClick={(event) => {
								alerts.acknowledge(row)
								// The button goes once it worked; the focus must not go with it.
								event.currentTarget.closest('li')?.querySelector<HTMLElement>('[data-row-link]')?.focus()
							}}
						>
							<Trans>Acknowledge</Trans>
						</Button>
					)}
					{row.state !== 'closed' && (
						<Link
							to="/conversations/$id"
							params={{ id: row.id }}
							tabIndex={tabIndex}
							className={buttonClass({ size: 'small' })}
							aria-label={inside ? t`Open ${name}` : t`Read along with ${name}`}
						>
							{inside ? <Trans>Open</Trans> : <Trans>Read along</Trans>}
						</Link>
					)}
				</div>
			)}
		</li>
	)
}
