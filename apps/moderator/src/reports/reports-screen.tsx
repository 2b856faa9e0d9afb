import type { Report } from '@akin/core/protocol/reports'
import type { ProgrammeId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { SelectField } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useArrivalFocus } from '../app/arrival-focus.ts'
import { useSession } from '../session/session-context.ts'
import { ExportDialog } from './export-dialog.tsx'
import { OutlookCard } from './outlook-card.tsx'
import { ReportView } from './report-view.tsx'
import styles from './reports.module.css'
import { saveFile } from './save-file.ts'
import { type ReportedProgramme, useReport, useReportList } from './use-reports.ts'

export type ReportsScreenProps = {
	readonly programmeId: ProgrammeId | null
	readonly month: string | null
	readonly onGo: (programmeId: ProgrammeId, month: string) => void
}

/** How a programme ran, month by month. */
export function ReportsScreen({ programmeId, month, onGo }: ReportsScreenProps) {
	const heading = useArrivalFocus()
	const { list, retry } = useReportList()
	const programme = list?.find((one) => one.programmeId === programmeId) ?? list?.[0]
	const shown = programme?.months.find((one) => one === month) ?? programme?.months[0]
	return (
		<main {...landmark} className={styles.screen} id="main" aria-labelledby="reports-title">
			<div className={styles.head}>
				<h1 ref={heading} tabIndex={-1} id="reports-title">
					<Trans>Reports</Trans>
				</h1>
				{list && programme && shown !== undefined && <Choice list={list} programme={programme} month={shown} onGo={onGo} />}
			</div>
			{list === null ? (
				<p className={styles.hint}>
					<Trans>Fetching the reports.</Trans>
				</p>
			) : list === undefined ? (
				<Failed onRetry={retry} />
			) : programme && shown !== undefined ? (
				<>
					<OutlookCard key={programme.programmeId} programmeId={programme.programmeId} />
					<OneReport key={`${programme.programmeId} ${shown}`} programme={programme} month={shown} />
				</>
			) : (
				<p className={styles.hint}>
					<Trans>You answer for no programme yet.</Trans>
				</p>
			)}
		</main>
	)
}

function Choice({
	list,
	programme,
	month,
	onGo,
}: {
	readonly list: readonly ReportedProgramme[]
	readonly programme: ReportedProgramme
	readonly month: string
	readonly onGo: ReportsScreenProps['onGo']
}) {
	const { i18n } = useLingui()
	const name = (one: string) =>
		new Intl.DateTimeFormat(intlLocale(i18n.locale), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
			Date.parse(`${one}-15T00:00:00Z`),
		)
	return (
		<div className={styles.choice}>
			<SelectField
				label={<Trans>Programme</Trans>}
				value={programme.programmeId}
				onChange={(event) => {
					const next = list.find((one) => one.programmeId === event.currentTarget.value)
					if (next) onGo(next.programmeId, month)
				}}
			>
				{list.map((one) => (
					<option key={one.programmeId} value={one.programmeId}>
						{one.name}
					</option>
				))}
			</SelectField>
			<SelectField label={<Trans>Month</Trans>} value={month} onChange={(event) => onGo(programme.programmeId, event.currentTarget.value)}>
				{programme.months.map((one) => (
					<option key={one} value={one}>
						{name(one)}
					</option>
				))}
			</SelectField>
		</div>
	)
}

function OneReport({ programme, month }: { readonly programme: ReportedProgramme; readonly month: string }) {
	const session = useSession()
	const { report, retry } = useReport(programme.programmeId, month)
	const [exporting, setExporting] = useState(false)
	if (report === null)
		return (
			<p className={styles.hint}>
				<Trans>Counting.</Trans>
			</p>
		)
	if (report === undefined) return <Failed onRetry={retry} />
	return (
		<>
			<Told report={report} programme={programme} month={month} onExport={() => setExporting(true)} />
			{exporting && (
				<ExportDialog
					onClose={() => setExporting(false)}
					onExport={async (reason) => {
						const reply = await session.exportReport({ programmeId: programme.programmeId, month, reason })
						if (reply.ok) saveFile(`${programme.programmeId}-${month}.csv`, reply.data.csv, 'text/csv')
						return reply.ok
					}}
				/>
			)}
		</>
	)
}

function Told({
	report,
	programme,
	month,
	onExport,
}: {
	readonly report: Report
	readonly programme: ReportedProgramme
	readonly month: string
	readonly onExport: () => void
}) {
	if (report.kind === 'too_little')
		return (
			<Notice title={<Trans>Too little to tell yet</Trans>}>
				<Trans>
					Fewer than five people came to this programme in that month, so nothing can be told that is not about one of them. The board has
					what is going on now.
				</Trans>
			</Notice>
		)
	return (
		<>
			<div className={styles.head}>
				<h2>
					<bdi>{programme.name}</bdi>
				</h2>
				<Button size="small" onClick={onExport}>
					<Trans>Export</Trans>
				</Button>
			</div>
			<ReportView report={report} month={month} topics={programme.topics} />
		</>
	)
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
	return (
		<Notice
			tone="error"
			actions={
				<Button size="small" onClick={onRetry}>
					<Trans>Try again</Trans>
				</Button>
			}
		>
			<Trans>We could not fetch this just now.</Trans>
		</Notice>
	)
}
