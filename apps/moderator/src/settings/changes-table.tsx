import type { ProgrammeSettings, SettingsField } from '@akin/core/settings/programme-settings'
import { Trans } from '@lingui/react/macro'
import styles from './changes-table.module.css'
import { diffLines } from './diff-lines.ts'
import { useSettingsWords } from './use-settings-words.ts'

export type ChangesTableProps = {
	readonly fields: readonly SettingsField[]
	readonly before: ProgrammeSettings
	readonly after: ProgrammeSettings
}

/** What differs, field by field, in words: before and after beside each other. */
export function ChangesTable({ fields, before, after }: ChangesTableProps) {
	const words = useSettingsWords()
	return (
		<div className={styles.scroll}>
			<table className={styles.table}>
				<thead>
					<tr>
						<th scope="col">
							<Trans>Setting</Trans>
						</th>
						<th scope="col">
							<Trans>Before</Trans>
						</th>
						<th scope="col">
							<Trans>After</Trans>
						</th>
					</tr>
				</thead>
				{fields.map((field) => (
					<tbody key={field} data-field={field}>
						{diffLines(words.lines(field, before), words.lines(field, after)).map((line) => (
							<tr key={line.key}>
								<th scope="row">
									<span className={styles.field}>{words.field(field)}</span>
									{line.label !== words.field(field) && <bdi className={styles.label}>{line.label}</bdi>}
								</th>
								<td>{line.before === null ? <Absent /> : <del className={styles.before}>{line.before || <Empty />}</del>}</td>
								<td>{line.after === null ? <Absent /> : <ins className={styles.after}>{line.after || <Empty />}</ins>}</td>
							</tr>
						))}
					</tbody>
				))}
			</table>
		</div>
	)
}

const Absent = () => (
	<span className={styles.absent}>
		<Trans>Not there</Trans>
	</span>
)
const Empty = () => <Trans>Empty</Trans>
