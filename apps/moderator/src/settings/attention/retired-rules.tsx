import type { AlertRules } from '@akin/core/protocol/alert-rules'
import type { ProgrammeId } from '@akin/core/support/ids'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useSession } from '../../session/session-context.ts'
import styles from '../settings.module.css'
import { useSettingsWords } from '../use-settings-words.ts'

type Retired = AlertRules['rules'][number] & { readonly retired: NonNullable<AlertRules['rules'][number]['retired']> }

/** Rules that raise nothing in this programme any more: which, who said so and why. The test bench still reads with them. */
export function RetiredRules({ programmeId }: { readonly programmeId: ProgrammeId }) {
	const session = useSession()
	const words = useSettingsWords()
	const [retired, setRetired] = useState<readonly Retired[] | null>(null)
	useEffect(() => {
		let gone = false
		void session.lookAtAlertRules(programmeId).then((reply) => {
			if (reply.ok && !gone) setRetired(reply.data.rules.flatMap((rule) => (rule.retired ? [{ ...rule, retired: rule.retired }] : [])))
		})
		return () => {
			gone = true
		}
	}, [session, programmeId])
	return (
		<section aria-labelledby="retired-title">
			<h2 id="retired-title" className={styles.readingTitle}>
				<Trans>Retired rules</Trans>
			</h2>
			{retired !== null && retired.length > 0 ? (
				<ul className={styles.help}>
					{retired.map(({ rule, retired: { byName, at, reason } }) => (
						<li key={rule}>
							<bdi>{rule}</bdi>: <span dir="auto">{reason}</span> (<bdi>{byName}</bdi>, {words.moment(at)})
						</li>
					))}
				</ul>
			) : (
				retired !== null && (
					<p className={styles.hint}>
						<Trans>No rule is retired in this programme.</Trans>
					</p>
				)
			)}
			<p className={styles.hint}>
				<Trans>The test bench reads with every rule, retired ones too.</Trans>{' '}
				<Link to="/alerts">
					<Trans>What became of alerts by rule</Trans>
				</Link>
			</p>
		</section>
	)
}
