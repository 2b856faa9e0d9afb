import type { ReactNode } from 'react'
import { Icon } from '../core/icon.tsx'
import styles from './account-card.module.css'

/** What stands on the pages before anybody is signed in: whose app this is, and one thing to do. */
export function AccountCard({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
	return (
		<div className={styles.card}>
			<p className={styles.brand}>
				<Icon name="mark" size={22} /> Akin
			</p>
			<h1>{title}</h1>
			{children}
		</div>
	)
}
