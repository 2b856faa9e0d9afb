import type { ProgrammeId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { SelectField } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useArrivalFocus } from '../app/arrival-focus.ts'
import styles from './alert-rules.module.css'
import { RulesTable } from './rules-table.tsx'
import { useAlertRules } from './use-alert-rules.ts'

/** Whether alerts are worth the interruption: what each rule raised, what people said of it, and which are to stop. */
export function AlertRulesScreen() {
	const heading = useArrivalFocus()
	const [asked, setAsked] = useState<ProgrammeId | null>(null)
	const [span, setSpan] = useState<'week' | 'month'>('month')
	const { reading, look } = useAlertRules(asked)
	return (
		<main {...landmark} className={styles.screen} id="main" aria-labelledby="alert-rules-title">
			<h1 ref={heading} tabIndex={-1} id="alert-rules-title" className={styles.heading}>
				<Trans>Alerts by rule</Trans>
			</h1>
			<p className={styles.about}>
				<Trans>
					Too many alerts that nobody needs are overlooked together with those that matter. Where “not needed” stands high, look at the
					rule. It counts alerts that call or show at once; what is only watched is not in it.
				</Trans>
			</p>
			{reading.kind === 'fetching' && (
				<p className={styles.about}>
					<Trans>Fetching what was raised.</Trans>
				</p>
			)}
			{reading.kind === 'failed' && (
				<Notice
					tone="error"
					actions={
						<Button onClick={() => void look()}>
							<Trans>Try again</Trans>
						</Button>
					}
				>
					<Trans>We could not fetch what was raised.</Trans>
				</Notice>
			)}
			{reading.kind === 'here' && (
				<>
					<div className={styles.choices}>
						{reading.found.programmes.length > 1 && (
							<SelectField
								label={<Trans>Programme</Trans>}
								value={reading.found.programmeId}
								onChange={(event) => {
									const chosen = reading.found.programmes.find(({ id }) => id === event.currentTarget.value)
									if (chosen) setAsked(chosen.id)
								}}
							>
								{reading.found.programmes.map(({ id, name }) => (
									<option key={id} value={id}>
										{name}
									</option>
								))}
							</SelectField>
						)}
						<ChooseOne
							legend={<Trans>Raised in</Trans>}
							options={[
								{ value: 'week', label: <Trans>the last 7 days</Trans> },
								{ value: 'month', label: <Trans>the last 30 days</Trans> },
							]}
							value={span}
							onChange={setSpan}
						/>
					</div>
					{reading.found.rules.length === 0 ? (
						<p className={styles.empty}>
							<Trans>Nothing was raised in the last 30 days, and no rule is retired.</Trans>
						</p>
					) : (
						<RulesTable found={reading.found} span={span} onChanged={look} />
					)}
				</>
			)}
		</main>
	)
}
