import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { buttonClass } from '../core/button.tsx'
import { classNames } from '../core/class-names.ts'
import { Icon } from '../core/icon.tsx'
import styles from './app-shell.module.css'

export interface AppShellProps {
	/** Beside the mark: the name of the app. */
	readonly brand: ReactNode
	/** Links between the screens. */
	readonly nav?: ReactNode
	/** At the end of the bar: who is signed in, the shift. */
	readonly end?: ReactNode
	/** Under the bar, over everything: connection, demo. */
	readonly banner?: ReactNode
	readonly children: ReactNode
}

/** The frame of a staff app. Its parts are landmarks with `data-landmark`, so F6 goes round them (`useLandmarkKeys`). */
export function AppShell({ brand, nav, end, banner, children }: AppShellProps) {
	const { t } = useLingui()
	return (
		<div className={classNames(styles.shell, Boolean(banner) && styles.withBanner)}>
			<a className={buttonClass({ variant: 'primary' }, classNames('vh', styles.skip))} href="#main">
				<Trans>Skip to the main part</Trans>
			</a>
			<header className={styles.bar}>
				<span className={styles.brand}>
					<Icon name="mark" size={22} />
					{brand}
				</span>
				{nav && (
					<nav className={styles.nav} aria-label={t`Screens`} data-landmark tabIndex={-1}>
						{nav}
					</nav>
				)}
				{end && <div className={styles.end}>{end}</div>}
			</header>
			{banner && <div className={styles.banner}>{banner}</div>}
			<main className={styles.main} id="main" data-landmark tabIndex={-1}>
				{children}
			</main>
		</div>
	)
}
