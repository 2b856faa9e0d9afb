import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'
import styles from './account.module.css'

/** The invented staff of the demo world. A real deployment has none of them, and the server says whether this is one. */
const demoSignIns = [
	{ name: 'Priya', signInName: 'priya', role: 'supervisor' },
	{ name: 'Amir', signInName: 'amir', role: 'supervisor' },
	{ name: 'Lena', signInName: 'lena', role: 'coordinator' },
	{ name: 'Mina', signInName: 'mina', role: 'coordinator' },
] as const
const demoPassword = 'demo-only-password'

export function DemoSignIns({ onPick }: { readonly onPick: (signInName: string, password: string) => void }) {
	return (
		<Notice title={<Trans>Demo world: invented people only</Trans>}>
			<p>
				<Trans>Nothing here is real, and anybody can sign in. Do not use it with people who need support.</Trans>
			</p>
			<ul className={styles.demo}>
				{demoSignIns.map(({ name, signInName, role }) => (
					<li key={signInName}>
						<Button size="small" onClick={() => onPick(signInName, demoPassword)}>
							{role === 'supervisor' ? <Trans>Sign in as {name}, supervisor</Trans> : <Trans>Sign in as {name}, coordinator</Trans>}
						</Button>
					</li>
				))}
			</ul>
		</Notice>
	)
}
