import { AccountCard } from '@akin/ui/staff/account-card'
import type { ReactNode } from 'react'
import styles from './account.module.css'

/** The frame of the pages before anybody is signed in. */
export function AccountPage({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
	return (
		<main className={styles.page} id="main" tabIndex={-1}>
			<AccountCard title={title}>{children}</AccountCard>
		</main>
	)
}
