import type { AlertRules } from '@akin/core/protocol/alert-rules'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { useAnnouncer } from '../app/announcer-context.ts'
import { useApprovals } from '../approvals/use-approvals.ts'
import { useSession } from '../session/session-context.ts'
import styles from './alert-rules.module.css'
import { RetireDialog } from './retire-dialog.tsx'
import { RuleLine } from './rule-line.tsx'
import type { AlertRule } from './rule-words.tsx'

export type RulesTableProps = { readonly found: AlertRules; readonly span: 'week' | 'month'; readonly onChanged: () => Promise<void> }

/** Rules as a table: where most was said to be not needed, first. */
export function RulesTable({ found, span, onChanged }: RulesTableProps) {
	const { t } = useLingui()
	const session = useSession()
	const announcer = useAnnouncer()
	const [retiring, setRetiring] = useState<AlertRule | null>(null)
	const [restoring, setRestoring] = useState<string | null>(null)
	const table = useRef<HTMLDivElement>(null)
	const waiting = useApprovals().flatMap(({ act }) =>
		act.kind === 'retire_rule' && act.programmeId === found.programmeId ? [act.rule] : [],
	)
	const programme = found.programmes.find(({ id }) => id === found.programmeId)
	/** The button goes with what it did; the focus must not go with it. */
	const keepFocus = () => table.current?.focus()

	const restore = async ({ rule }: AlertRule) => {
		setRestoring(rule)
		const reply = await session.restoreRule({ programmeId: found.programmeId, rule })
		setRestoring(null)
		if (!reply.ok) return announcer.alert(t`It was not taken up again. Try again.`)
		announcer.status(t`The rule raises signals again.`)
		keepFocus()
		await onChanged()
	}
	return (
		<>
			<section ref={table} className={styles.scroll} aria-label={t`Rules and what became of what they raised`} tabIndex={-1}>
				<table className={styles.table}>
					<thead>
						<tr>
							<th scope="col">
								<Trans>What is raised</Trans>
							</th>
							<th scope="col" className={styles.count}>
								<Trans>Raised</Trans>
							</th>
							<th scope="col" className={styles.count}>
								<Trans>Seen to</Trans>
							</th>
							<th scope="col" className={styles.count}>
								<Trans>Not needed</Trans>
							</th>
							<th scope="col" className={styles.count}>
								<Trans>Open</Trans>
							</th>
							<td />
						</tr>
					</thead>
					<tbody>
						{found.rules.map((rule) => (
							<RuleLine
								key={rule.rule}
								rule={rule}
								span={span}
								busy={restoring === rule.rule}
								isAskedFor={waiting.includes(rule.rule)}
								onRetire={() => setRetiring(rule)}
								onRestore={() => void restore(rule)}
							/>
						))}
					</tbody>
				</table>
			</section>
			{retiring && programme && (
				<RetireDialog
					rule={retiring}
					programme={programme}
					onClose={() => setRetiring(null)}
					onDone={() => {
						setRetiring(null)
						announcer.status(t`A second person was asked. The rule goes on until one approves.`)
						keepFocus()
						void onChanged()
					}}
				/>
			)}
		</>
	)
}
