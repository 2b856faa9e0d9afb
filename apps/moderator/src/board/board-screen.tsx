import type { Board } from '@akin/core/protocol/supervisor'
import { VisuallyHidden } from '@akin/ui/core/visually-hidden'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDeferredValue, useMemo } from 'react'
import { useArrivalFocus } from '../app/arrival-focus.ts'
import { useCommands } from '../app/commands-context.tsx'
import { useFreshness } from '../session/freshness-context.ts'
import { usePart } from '../session/session-context.ts'
import { groupRows } from './attention-order.ts'
import { BoardLists } from './board-lists.tsx'
import styles from './board-screen.module.css'
import { ChartsSection } from './charts-section.tsx'
import { ListenersPanel } from './listeners-panel.tsx'
import { NumbersStrip } from './numbers-strip.tsx'
import { NobodyOnDuty, OnDuty } from './on-duty.tsx'
import { PinDialog } from './pin-dialog.tsx'
import { RowActsContext } from './row-acts.ts'
import { TwoInDangerNotice } from './two-in-danger-notice.tsx'
import { useFlow } from './use-flow.ts'
import { useMakeRowActs } from './use-row-acts.ts'
import { useStableRows } from './use-stable-rows.ts'

export function BoardScreen() {
	const heading = useArrivalFocus()
	// Drawn in slices between which the page answers keys and presses: a beat may change hundreds of rows at once.
	const board = useDeferredValue(usePart((snapshot) => snapshot.board))
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
	const { t } = useLingui()
	const { stale } = useFreshness()
	const reading = useFlow()
	const groups = useMemo(() => groupRows(board), [board])
	const rows = useStableRows(groups)
	const { update } = rows
	const { acts, question } = useMakeRowActs()
	useCommands(useMemo(() => [{ id: 'update-order', title: t`Update the order`, keys: ['U'], run: update }], [t, update]))
	return (
		<RowActsContext value={acts}>
			<div className={styles.board} data-stale={stale || undefined}>
				<div className={styles.top}>
					{board.supervisorsOnDuty.length === 0 && <NobodyOnDuty />}
					<TwoInDangerNotice board={board} />
					<NumbersStrip board={board} flow={reading.kind === 'here' ? reading.flow : null} />
					<ChartsSection reading={reading} listeners={board.listeners} />
				</div>
				<BoardLists board={board} groups={groups} rows={rows} />
				<div className={styles.people}>
					<OnDuty supervisors={board.supervisorsOnDuty} />
					<ListenersPanel listeners={board.listeners} />
				</div>
			</div>
			<PinDialog {...question} />
		</RowActsContext>
	)
}
