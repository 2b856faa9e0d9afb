import { Button, buttonClass } from '@akin/ui/core/button'
import { Icon } from '@akin/ui/core/icon'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useSnapshot } from '../session/session-context.ts'
import { KeysDialog, useHelpKey } from './keys-dialog.tsx'
import { SettingsDialog } from './settings-dialog.tsx'
import styles from './top-bar.module.css'

export function TopBar({ onSignOut }: { readonly onSignOut: () => void }) {
	const { t } = useLingui()
	const { me } = useSnapshot()
	const [keys, setKeys] = useState(false)
	const [settings, setSettings] = useState(false)
	const openKeys = useCallback(() => setKeys(true), [])
	useHelpKey(openKeys)
	return (
		<nav {...landmark} className={styles.bar} aria-label={t`Akin`}>
			<Link to="/" className={styles.brand} activeOptions={{ exact: true }}>
				<Icon name="mark" size={20} /> <Trans>Akin board</Trans>
			</Link>
			<Link to="/roster" className={buttonClass({ size: 'small', variant: 'quiet' })}>
				<Trans>Listeners</Trans>
			</Link>
			{me && (
				<span className={styles.me}>
					<bdi>{me.name}</bdi> · {me.role === 'coordinator' ? <Trans>Coordinator</Trans> : <Trans>Supervisor</Trans>}
				</span>
			)}
			<div className={styles.tools}>
				<Button size="small" variant="quiet" onClick={() => setSettings(true)}>
					<Trans>Settings</Trans>
				</Button>
				<Button size="small" variant="quiet" onClick={openKeys} aria-keyshortcuts="?">
					<Trans>Keys</Trans>
				</Button>
				<Button size="small" variant="quiet" onClick={onSignOut}>
					<Trans>Sign out</Trans>
				</Button>
			</div>
			<KeysDialog open={keys} onClose={() => setKeys(false)} />
			<SettingsDialog open={settings} onClose={() => setSettings(false)} />
		</nav>
	)
}
