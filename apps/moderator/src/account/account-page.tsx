import { Icon } from '@akin/ui/core/icon'
import type { ReactNode } from 'react'
import styles from './account.module.css'

/** The frame of the pages before anybody is signed in. */
export function AccountPage({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
	return (
		<div className={styles.page}>
			<main className={styles.card} id="main" tabIndex={-1}>
				<p className={styles.brand}>
					<Icon name="mark" size={24} /> Akin
				</p>
				<h1>{title}</h1>
				{children}
			</main>
		</div>
	)
}
