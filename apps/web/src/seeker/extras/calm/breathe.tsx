import { Button } from '@akin/ui/core/button'
import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import extras from '../extras.module.css'
import { breathAt } from './breathing.ts'
import styles from './calm.module.css'

/** Starts when it is asked to and stops when it is asked to. The words say it all; the circle only goes along, where movement is not unwelcome. */
export function Breathe() {
	const [second, setSecond] = useState<number | null>(null)
	const running = second !== null
	useEffect(() => {
		if (!running) return
		const timer = setInterval(() => setSecond((now) => (now === null ? null : now + 1)), 1_000)
		return () => clearInterval(timer)
	}, [running])
	const step = second === null ? null : breathAt(second)
	const over = step?.kind === 'done'
	useEffect(() => {
		if (over) setSecond(null)
	}, [over])
	return (
		<section className={extras.part} aria-labelledby="breathe-title">
			<h3 id="breathe-title">
				<Trans>Breathe</Trans>
			</h3>
			<p>
				<Trans>Breathe in while you count to four. Breathe out while you count to six. Five times.</Trans>
			</p>
			<div className={styles.breath} data-phase={step?.kind === 'breathing' ? step.phase : 'rest'}>
				<span className={styles.circle} aria-hidden="true" />
				<p className={styles.words}>
					{step?.kind !== 'breathing' ? (
						<Trans>At your own pace.</Trans>
					) : step.phase === 'in' ? (
						<Trans>In: {counted(step.count)}</Trans>
					) : (
						<Trans>Out: {counted(step.count)}</Trans>
					)}
				</p>
			</div>
			<div className={extras.actions}>
				<Button variant={running ? 'secondary' : 'primary'} onClick={() => setSecond(running ? null : 0)}>
					{running ? <Trans>Stop</Trans> : <Trans>Start breathing</Trans>}
				</Button>
			</div>
		</section>
	)
}

/** "1, 2, 3" */
const counted = (count: number) => Array.from({ length: count }, (_, at) => at + 1).join(', ')
