import { Button } from '@akin/ui/core/button'
import { TextArea } from '@akin/ui/core/field'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { OwnSteps, UsualSteps } from '../conversation/emergency-steps.tsx'
import type { AreaProps } from './area-props.ts'
import styles from './settings.module.css'

const mostSteps = 12

/** [ES1] What supervisors of this programme do when somebody is in danger, beside how it will stand on the card. */
export function EmergencyArea({ settings: { emergencySteps }, onChange }: AreaProps) {
	const { t } = useLingui()
	const list = useRef<HTMLOListElement>(null)
	const put = (steps: string[]) => onChange({ emergencySteps: steps })
	const replace = (at: number, step: string) => put(emergencySteps.map((one, place) => (place === at ? step : one)))
	const moveUp = (at: number) => {
		const [above, moved] = [emergencySteps[at - 1], emergencySteps[at]]
		if (above !== undefined && moved !== undefined) put([...emergencySteps.slice(0, at - 1), moved, above, ...emergencySteps.slice(at + 1)])
	}
	const add = () => {
		put([...emergencySteps, ''])
		requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child textarea')?.focus())
	}
	return (
		<div className={styles.area}>
			<p className={styles.hint}>
				<Trans>
					Stands on the emergency card of every conversation, above the numbers. Short steps in the order in which they are done; whom to
					call here, and who decides. Without steps of its own the programme goes by those of the service.
				</Trans>
			</p>
			<ol className={styles.rows} ref={list}>
				{emergencySteps.map((step, at) => (
					// Places, not words: while somebody writes it must stay the same box.
					// biome-ignore lint/suspicious/noArrayIndexKey: see above
					<li key={at} className={styles.row}>
						<div className={styles.grow}>
							<TextArea
								label={<Trans>Step {at + 1}</Trans>}
								value={step}
								maxLength={240}
								rows={2}
								onChange={(event) => replace(at, event.currentTarget.value)}
							/>
						</div>
						<Button size="small" unavailable={at === 0} onClick={() => moveUp(at)} aria-label={t`Move step ${at + 1} up`}>
							<Trans>Up</Trans>
						</Button>
						<Button
							size="small"
							onClick={() => put(emergencySteps.filter((_, place) => place !== at))}
							aria-label={t`Remove step ${at + 1}`}
						>
							<Trans>Remove</Trans>
						</Button>
					</li>
				))}
			</ol>
			<div className={styles.row}>
				<Button size="small" unavailable={emergencySteps.length >= mostSteps} onClick={add}>
					<Trans>Add a step</Trans>
				</Button>
			</div>
			<section className={styles.preview} aria-label={t`How it stands on the card`} data-preview="emergency">
				{emergencySteps.length > 0 ? <OwnSteps steps={emergencySteps} /> : <UsualSteps />}
			</section>
		</div>
	)
}
