import type { SettingsChange, SettingsView } from '@akin/core/protocol/settings'
import { fieldsOf, withFields } from '@akin/core/settings/changed-fields'
import { type UndoRefusal, undoChange } from '@akin/core/settings/undo-change'
import { Button } from '@akin/ui/core/button'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { ChangesTable } from './changes-table.tsx'
import styles from './settings.module.css'
import { UndoDialog } from './undo-dialog.tsx'
import { useSettingsWords } from './use-settings-words.ts'

export type HistoryAreaProps = {
	readonly view: SettingsView
	/** There are changes here that are not saved: first those, then undoing. */
	readonly hasOwnChanges: boolean
	readonly onUndo: (version: number, note: string) => Promise<string | null>
	readonly onPropose: (version: number, note: string) => Promise<string | null>
}

/** Who changed what, when and why; each with a way back for 30 days. */
export function HistoryArea({ view, hasOwnChanges, onUndo, onPropose }: HistoryAreaProps) {
	const [undoing, setUndoing] = useState<number | null>(null)
	const undone = undoing === null ? null : undoChange(view.settings, view.changes, undoing, view.now)
	return (
		<div className={styles.area}>
			{view.changes.length === 0 ? (
				<p className={styles.hint}>
					<Trans>Nobody has changed anything yet.</Trans>
				</p>
			) : (
				<ol className={styles.cards}>
					{view.changes.map((change) => (
						<ChangeCard
							key={change.version}
							change={change}
							view={view}
							hasOwnChanges={hasOwnChanges}
							onUndo={() => setUndoing(change.version)}
						/>
					))}
				</ol>
			)}
			{undoing !== null && undone?.ok && (
				<UndoDialog
					{...{ view, undone: undone.value }}
					onUndo={(note) => onUndo(undoing, note)}
					onPropose={(note) => onPropose(undoing, note)}
					onClose={() => setUndoing(null)}
				/>
			)}
		</div>
	)
}

function ChangeCard({
	change,
	view,
	hasOwnChanges,
	onUndo,
}: {
	readonly change: SettingsChange
	readonly view: SettingsView
	readonly hasOwnChanges: boolean
	readonly onUndo: () => void
}) {
	const { t } = useLingui()
	const words = useSettingsWords()
	const fields = fieldsOf(change)
	const what = fields.map(words.field).join(', ')
	const undone = undoChange(view.settings, view.changes, change.version, view.now)
	const why = undone.ok ? null : <WhyNotUndone refusal={undone.error} view={view} />
	return (
		<li className={styles.card} data-version={change.version}>
			<div>
				<h2 className={styles.cardTitle}>{change.undoes === null ? what : <Trans>Undone: {what}</Trans>}</h2>
				<p className={styles.hint}>
					<bdi>{change.changedBy?.name ?? t`The service`}</bdi> · {words.moment(change.changedAt)}
					{change.approvedBy && (
						<>
							{' · '}
							<Trans>
								approved by <bdi>{change.approvedBy.name}</bdi>
							</Trans>
						</>
					)}
					{change.alone && (
						<>
							{' · '}
							<Trans>saved by one person alone: there was no second one</Trans>
						</>
					)}
				</p>
			</div>
			{change.note !== '' && <p dir="auto">{change.note}</p>}
			<details>
				<summary>
					<Trans>What it changed</Trans>
				</summary>
				<ChangesTable fields={fields} before={withFields(view.settings, change.before)} after={withFields(view.settings, change.after)} />
			</details>
			{view.mayChange && (
				<div className={styles.row}>
					<Button
						size="small"
						unavailable={!undone.ok || hasOwnChanges}
						onClick={onUndo}
						aria-label={t`Undo: ${{ what }}`}
						aria-describedby={`undo-${change.version}`}
					>
						<Trans>Undo</Trans>
					</Button>
					<span className={styles.hint} id={`undo-${change.version}`}>
						{hasOwnChanges ? <Trans>First save or throw away what you are changing.</Trans> : why}
					</span>
				</div>
			)}
		</li>
	)
}

function WhyNotUndone({ refusal, view }: { readonly refusal: UndoRefusal; readonly view: SettingsView }): ReactNode {
	const words = useSettingsWords()
	switch (refusal.kind) {
		case 'changed_since': {
			const later = view.changes.filter(({ version }) => refusal.versions.includes(version))
			const [latest] = later
			const fields = refusal.fields.map(words.field).join(', ')
			return (
				<Trans>
					{fields}: changed again later, by <bdi>{latest?.changedBy?.name ?? ''}</bdi> on {latest ? words.moment(latest.changedAt) : ''}.
					Undo that first, or change it by hand.
				</Trans>
			)
		}
		case 'nothing_to_undo':
			return <Trans>It is as it was before this change.</Trans>
		case 'too_late':
			return <Trans>More than 30 days ago. Change it by hand instead.</Trans>
		case 'version_not_found':
			return null
	}
}
