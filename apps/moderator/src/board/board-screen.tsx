import type { Board } from '@akin/core/protocol/supervisor'
import { Button } from '@akin/ui/core/button'
import { VisuallyHidden } from '@akin/ui/core/visually-hidden'
import { Plural, Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useArrivalFocus } from '../app/arrival-focus.ts'
import { useFreshness } from '../session/freshness-context.ts'
import { useSnapshot } from '../session/session-context.ts'
import { groupRows } from './attention-order.ts'
import { BoardList } from './board-list.tsx'
import styles from './board-screen.module.css'
import { ListenersPanel } from './listeners-panel.tsx'
import { NumbersStrip } from './numbers-strip.tsx'
import { NobodyOnDuty, OnDuty } from './on-duty.tsx'
import { useStableRows } from './use-stable-rows.ts'

export function BoardScreen() {
	const heading = useArrivalFocus()
	const { board } = useSnapshot()
	return (
		<main className={styles.screen} id="main" tabIndex={-1}>
			{/* The heading itself is not the hidden part: what hides shows itself while it has the focus, and the page would jump. */}
			<h1 ref={heading} tabIndex={-1}>
				<VisuallyHidden>
					<Trans>Live board</Trans>
				</VisuallyHidden>
			</h1>
			{board ? (
				<LiveBoard board={board} />
			) : (
				<p className={styles.loading}>
					<Trans>Fetching the board.</Trans>
				</p>
			)}
		</main>
	)
}

function LiveBoard({ board }: { readonly board: Board }) {
	const { stale } = useFreshness()
	const groups = useMemo(() => groupRows(board), [board])
	const { places, changes, update, hold } = useStableRows(groups)
	const cut = board.totals.waiting + board.totals.talking > board.waiting.length + board.talking.length
	return (
		<div className={styles.board} data-stale={stale || undefined}>
			<div className={styles.top}>
				{board.supervisorsOnDuty.length === 0 && <NobodyOnDuty />}
				<NumbersStrip board={board} />
			</div>
			<div className={styles.lists} {...hold}>
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
				<div className={styles.needs}>
					<BoardList
						id="needs-you"
						title={<Trans>Needs you</Trans>}
						total={groups.needsYou.length}
						places={places.needsYou}
						empty={<Trans>No one needs you right now.</Trans>}
						onUpdate={update}
					/>
				</div>
				<div className={styles.rest}>
					<BoardList
						id="waiting"
						title={<Trans>Waiting</Trans>}
						total={groups.waiting.length}
						places={places.waiting}
						empty={<Trans>Nobody else is waiting.</Trans>}
						onUpdate={update}
					/>
					<BoardList
						id="talking"
						title={<Trans>Talking</Trans>}
						total={groups.talking.length}
						places={places.talking}
						empty={<Trans>There is no other conversation.</Trans>}
						onUpdate={update}
					/>
					{cut && (
						<p className={styles.loading}>
							<Trans>Only the first 200 of each are shown, the most urgent first.</Trans>
						</p>
					)}
				</div>
			</div>
			<div className={styles.people}>
				<OnDuty supervisors={board.supervisorsOnDuty} />
				<ListenersPanel listeners={board.listeners} />
			</div>
		</div>
	)
}
