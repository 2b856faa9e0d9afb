import type { RecordRow as Row } from '@akin/core/protocol/record-shapes'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useArrivalFocus } from '../app/arrival-focus.ts'
import { everything, RecordFilters } from './record-filters.tsx'
import { RecordRow } from './record-row.tsx'
import styles from './records-screen.module.css'
import { type RecordList, useRecordList } from './use-record-list.ts'

/** Conversations that have ended, a page at a time. */
export function RecordsScreen() {
	const { t } = useLingui()
	const heading = useArrivalFocus()
	const list = useRecordList()
	return (
		<main className={styles.screen} id="main" tabIndex={-1}>
			<h1 ref={heading} tabIndex={-1}>
				<Trans>Closed conversations</Trans>
			</h1>
			<p className={styles.lead}>
				<Trans>Nobody’s words are in this list. Opening one asks for a reason, ends by itself, and is shown to its listener.</Trans>
			</p>
			<p>
				<Link to="/access">
					<Trans>Who opened what, month by month</Trans>
				</Link>
			</p>
			<RecordFilters filter={list.filter} onChange={list.narrow} />
			<section {...landmark} className={styles.results} aria-label={t`Closed conversations`} aria-busy={list.state.kind === 'fetching'}>
				<Results list={list} />
			</section>
		</main>
	)
}

function Results({ list }: { readonly list: RecordList }) {
	const { state, records } = list
	const narrowed = JSON.stringify(list.filter) !== JSON.stringify(everything)
	return (
		<>
			{state.kind === 'failed' && (
				<Notice
					tone="error"
					actions={
						<Button onClick={list.again}>
							<Trans>Try again</Trans>
						</Button>
					}
				>
					<p>
						<Trans>We could not fetch the list. This is not your fault.</Trans>
					</p>
				</Notice>
			)}
			{state.kind === 'fetched' && records.length === 0 && (
				<p className={styles.empty}>
					{narrowed ? <Trans>Nothing fits all of this.</Trans> : <Trans>No conversation has ended yet.</Trans>}
				</p>
			)}
			{state.kind === 'fetching' && records.length === 0 && (
				<p className={styles.empty}>
					<Trans>Fetching the list.</Trans>
				</p>
			)}
			<Rows records={records} />
			{list.hasMore && (
				<Button busy={state.kind === 'fetching'} onClick={list.more}>
					<Trans>Show earlier ones</Trans>
				</Button>
			)}
		</>
	)
}

function Rows({ records }: { readonly records: readonly Row[] }) {
	if (records.length === 0) return null
	return (
		<ul className={styles.list}>
			{records.map((row) => (
				<RecordRow key={row.id} row={row} />
			))}
		</ul>
	)
}
