import { buttonClass } from '@akin/ui/core/button'
import { Icon } from '@akin/ui/core/icon'
import { Menu } from '@akin/ui/staff/menu'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useApprovals } from '../approvals/use-approvals.ts'
import { useOpenConcerns } from '../concerns/use-concerns.ts'
import { useKeys } from '../keys/keys-context.tsx'
import { useChordWords } from '../keys/use-chord-words.ts'
import { useMe } from '../session/session-context.ts'
import { CommandPalette } from './command-palette.tsx'
import { DisplayDialog } from './display-dialog.tsx'
import { KeysDialog, useHelpKey } from './keys-dialog.tsx'
import styles from './top-bar.module.css'
import { useAppCommands } from './use-app-commands.ts'
import { useConversationKeys } from './use-conversation-keys.ts'
import { usePaletteKey } from './use-palette-key.ts'

export function TopBar({ onSignOut }: { readonly onSignOut: () => void }) {
	const { t } = useLingui()
	const me = useMe()
	const navigate = useNavigate()
	const { bindings } = useKeys()
	const chordWords = useChordWords()
	const [keys, setKeys] = useState(false)
	const [display, setDisplay] = useState(false)
	const [palette, setPalette] = useState(false)
	const openKeys = useCallback(() => setKeys(true), [])
	const openDisplay = useCallback(() => setDisplay(true), [])
	const openPalette = useCallback(() => setPalette(true), [])
	useHelpKey(openKeys)
	usePaletteKey(openPalette)
	useConversationKeys()
	useAppCommands({ onDisplay: openDisplay, onKeys: openKeys, onSignOut })
	const chosen: Readonly<Record<string, () => void>> = {
		commands: openPalette,
		display: openDisplay,
		keys: openKeys,
		'own-sign-in': () => void navigate({ to: '/own-sign-in' }),
		'sign-out': onSignOut,
	}
	return (
		<nav {...landmark} className={styles.bar} aria-label={t`Akin`}>
			<Link to="/" className={styles.brand} activeOptions={{ exact: true }}>
				<Icon name="mark" size={20} /> <Trans>Akin board</Trans>
			</Link>
			<div className={styles.places}>
				<Link to="/roster" className={buttonClass({ size: 'small', variant: 'quiet' })}>
					<Trans>Listeners</Trans>
				</Link>
				<ConcernsLink />
				<Link to="/review" className={buttonClass({ size: 'small', variant: 'quiet' })}>
					<Trans>Review</Trans>
				</Link>
				<ApprovalsLink />
				<Link to="/records" className={buttonClass({ size: 'small', variant: 'quiet' })}>
					<Trans>Closed</Trans>
				</Link>
				<Link to="/alerts" className={buttonClass({ size: 'small', variant: 'quiet' })}>
					<Trans>Alerts by rule</Trans>
				</Link>
				<Link to="/reports" className={buttonClass({ size: 'small', variant: 'quiet' })}>
					<Trans>Reports</Trans>
				</Link>
				{me?.role === 'coordinator' && (
					<Link to="/people" className={buttonClass({ size: 'small', variant: 'quiet' })}>
						<Trans>People</Trans>
					</Link>
				)}
				<Link to="/settings" className={buttonClass({ size: 'small', variant: 'quiet' })}>
					<Trans>Settings</Trans>
				</Link>
			</div>
			<div className={styles.tools}>
				<Menu
					size="small"
					variant="quiet"
					label={me ? <MyName name={me.name} role={me.role} /> : <Trans>You</Trans>}
					choices={[
						{ id: 'commands', label: t`Commands`, about: chordWords(bindings.commands).join(' ') },
						{ id: 'display', label: t`Display and alerts` },
						{ id: 'keys', label: t`Keys`, about: chordWords(bindings.keys).join(' ') },
						{ id: 'own-sign-in', label: t`My sign-in` },
						{ id: 'sign-out', label: t`Sign out` },
					]}
					onChoose={(id) => chosen[id]?.()}
				/>
			</div>
			<KeysDialog open={keys} onClose={() => setKeys(false)} />
			<DisplayDialog open={display} onClose={() => setDisplay(false)} />
			<CommandPalette open={palette} onClose={() => setPalette(false)} />
		</nav>
	)
}

/** The number that are not closed stands on it: nobody has to look to know that there is something. */
function ConcernsLink() {
	const open = useOpenConcerns()
	return (
		<Link to="/concerns" className={buttonClass({ size: 'small', variant: 'quiet' })}>
			<Trans>Concerns</Trans>
			{open > 0 && <span className={styles.open}>{open}</span>}
		</Link>
	)
}

/** How many wait for this supervisor's yes or no. */
function ApprovalsLink() {
	const waiting = useApprovals().filter(({ mayDecide }) => mayDecide).length
	return (
		<Link to="/approvals" className={buttonClass({ size: 'small', variant: 'quiet' })}>
			<Trans>Approvals</Trans>
			{waiting > 0 && <span className={styles.open}>{waiting}</span>}
		</Link>
	)
}

function MyName({ name, role }: { readonly name: string; readonly role: 'listener' | 'supervisor' | 'coordinator' }) {
	return (
		<>
			<span>
				<bdi>{name}</bdi>
				<span className={styles.role}> · {role === 'coordinator' ? <Trans>Coordinator</Trans> : <Trans>Supervisor</Trans>}</span>
			</span>
			<Icon name="down" size={16} />
		</>
	)
}
