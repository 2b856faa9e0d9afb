import { Button } from '@akin/ui/core/button'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Me, StaffDoor } from '../session/staff-door.ts'
import styles from './sign-in.module.css'

/** The invented listeners of the demo world. A real deployment has none of them, and the page shows them only where the server says demo. */
const demoListeners = [
	{ signInName: 'sam', name: 'Sam' },
	{ signInName: 'noor', name: 'Noor' },
	{ signInName: 'alex', name: 'Alex' },
] as const
const demoPassword = 'demo-only-password'

export function DemoSignIns({ door, onSignedIn }: { readonly door: StaffDoor; readonly onSignedIn: (me: Me) => void }) {
	const [failed, setFailed] = useState(false)
	const [busy, setBusy] = useState<string | null>(null)
	return (
		<section className={styles.demo} aria-labelledby="demo-sign-ins">
			<h2 id="demo-sign-ins" className={styles.demoTitle}>
				<Trans>Try it as an invented listener</Trans>
			</h2>
			<div className={styles.demoButtons}>
				{demoListeners.map(({ signInName, name }) => (
					<Button
						key={signInName}
						busy={busy === signInName}
						onClick={async () => {
							setBusy(signInName)
							setFailed(false)
							const reply = await door.signIn(signInName, demoPassword)
							setBusy(null)
							if (reply.ok === true) onSignedIn(reply.me)
							else setFailed(true)
						}}
					>
						<Trans>Sign in as {name}</Trans>
					</Button>
				))}
			</div>
			{failed && (
				<p role="alert">
					<Trans>That did not work. The console that started the server shows the demo sign-ins.</Trans>
				</p>
			)}
		</section>
	)
}
