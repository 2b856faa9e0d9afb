import type { ProgrammeMember } from '@akin/core/protocol/settings'
import { Trans, useLingui } from '@lingui/react/macro'
import { languageName } from '../../board/language-name.ts'
import table from '../changes-table.module.css'
import styles from '../settings.module.css'

/** Coordinators, supervisors and listeners of one programme. In the order of names: nobody is ranked. */
export function PeopleTable({ people }: { readonly people: readonly ProgrammeMember[] }) {
	const { t, i18n } = useLingui()
	const roleWords = { coordinator: t`Coordinator`, supervisor: t`Supervisor`, listener: t`Listener` }
	const groups = (['coordinator', 'supervisor', 'listener'] as const).map((role) => people.filter((one) => one.role === role))
	if (people.length === 0)
		return (
			<p className={styles.hint}>
				<Trans>Nobody yet.</Trans>
			</p>
		)
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with keys
		<section className={table.scroll} tabIndex={0} aria-label={t`Who works here`}>
			<table className={table.table}>
				<thead>
					<tr>
						<th scope="col">
							<Trans>Name</Trans>
						</th>
						<th scope="col">
							<Trans>Role</Trans>
						</th>
						<th scope="col">
							<Trans>Languages</Trans>
						</th>
						<th scope="col">
							<Trans>Conversations at once, at most</Trans>
						</th>
					</tr>
				</thead>
				<tbody>
					{groups.flat().map(({ id, name, role, languages, maxCapacity, suspended }) => (
						<tr key={id}>
							<th scope="row">
								<bdi>{name}</bdi> {suspended && <span className={table.label}>{t`Suspended`}</span>}
							</th>
							<td>{roleWords[role]}</td>
							<td>{languages.map((tag) => languageName(tag, i18n.locale)).join(', ')}</td>
							<td>{role === 'listener' ? i18n.number(maxCapacity) : '–'}</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	)
}
