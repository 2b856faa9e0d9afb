import { Button, buttonClass } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'
import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import styles from './screen-fault.module.css'

/** A fault of ours on one screen. The frame around it stays: alerts still come and are still heard. */
export function ScreenFault({ reset }: ErrorComponentProps) {
	return (
		<main className={styles.fault} id="main" tabIndex={-1}>
			<h1>
				<Trans>We could not show this screen</Trans>
			</h1>
			<Notice
				tone="error"
				actions={
					<>
						<Button variant="primary" onClick={reset}>
							<Trans>Try again</Trans>
						</Button>
						<Link to="/" className={buttonClass({})} onClick={reset}>
							<Trans>Go to the board</Trans>
						</Link>
					</>
				}
			>
				<Trans>Something went wrong on our side. Alerts still reach you on this page.</Trans>
			</Notice>
		</main>
	)
}
