import type { Board } from '@akin/core/protocol/supervisor'
import { boardPolicy } from '@akin/core/supervision/board-policy'
import { Button } from '@akin/ui/core/button'
import { Icon } from '@akin/ui/core/icon'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Groups } from './attention-order.ts'
import { BoardList } from './board-list.tsx'
import styles from './board-lists.module.css'
import type { StableRows } from './use-stable-rows.ts'
import { useSteadyBelow } from './use-steady-below.ts'

export type BoardListsProps = {
	readonly board: Board
	readonly groups: Groups
	readonly rows: StableRows
}

/** Who must be acted on now, who needs eyes, who waits and who talks, in an order that stands still while somebody is among them. */
export function BoardLists({ board, groups, rows: { places, changes, update, hold } }: BoardListsProps) {
	const { i18n } = useLingui()
	const below = useSteadyBelow()
	// Those behind the first thousand of a list are counted and not shown.
	const behind = { waiting: board.totals.waiting - board.waiting.length, talking: board.totals.talking - board.talking.length }
	return (
		<div className={styles.lists} {...hold}>
			<div className={styles.strip}>
				<div className={styles.order}>
					<Button
						size="small"
						variant={changes > 0 ? 'primary' : 'quiet'}
						unavailable={changes === 0}
						{...(changes === 0 ? { className: styles.settled } : {})}
						onClick={update}
						aria-keyshortcuts="U"
					>
						{changes > 0 ? (
							<>
								<Plural value={changes} one="# change." other="# changes." /> <Trans>Update order (U)</Trans>
							</>
						) : (
							<Trans>The order is up to date</Trans>
						)}
					</Button>
				</div>
				<BoardList
					id="act-now"
					layout="strip"
					title={
						<>
							<Icon name="octagon" size={16} /> <Trans>Act now</Trans>
						</>
					}
					total={groups.actNow.length}
					places={places.actNow}
					empty={groups.needsEyes.length > 0 ? <Trans>There is nothing to act on now.</Trans> : <Trans>No one needs you right now.</Trans>}
					onUpdate={update}
				/>
			</div>
			<div className={styles.rest} ref={below}>
				<div className={styles.first}>
					<BoardList
						id="needs-eyes"
						title={
							<>
								<Icon name="triangle" size={16} /> <Trans>Needs eyes</Trans>
							</>
						}
						total={groups.needsEyes.length}
						places={places.needsEyes}
						empty={<Trans>Nobody needs your eyes.</Trans>}
						onUpdate={update}
					/>
					<BoardList
						id="waiting"
						title={<Trans>Waiting</Trans>}
						total={groups.waiting.length + behind.waiting}
						places={places.waiting}
						empty={<Trans>Nobody else is waiting.</Trans>}
						onUpdate={update}
					/>
				</div>
				<div className={styles.second}>
					<BoardList
						id="talking"
						title={<Trans>Talking</Trans>}
						total={groups.talking.length + behind.talking}
						places={places.talking}
						empty={<Trans>There is no other conversation.</Trans>}
						onUpdate={update}
					/>
					{behind.waiting + behind.talking > 0 && (
						<p className={styles.cut}>
							<Trans>Only the first {i18n.number(boardPolicy.rowsOfEachList)} of each are shown, the most urgent first.</Trans>
						</p>
					)}
				</div>
			</div>
		</div>
	)
}
