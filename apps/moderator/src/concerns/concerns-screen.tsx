import type { ShownConcern } from '@akin/core/protocol/concern-shapes'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import { useArrivalFocus } from '../app/arrival-focus.ts'
import styles from '../records/records-screen.module.css'
import { ConcernCard } from './concern-card.tsx'
import { useConcerns } from './use-concerns.ts'

/** What people say is wrong with how they are answered, and what staff say of people. */
export function ConcernsScreen() {
	const heading = useArrivalFocus()
	const concerns = useConcerns()
	return (
		<main className={styles.screen} id="main" tabIndex={-1}>
			<h1 ref={heading} tabIndex={-1}>
				<Trans>Concerns</Trans>
			</h1>
			<p className={styles.lead}>
				<Trans>
					What people say is wrong with how they are answered, and what staff say of people. No listener sees this place. Reading what was
					said is written down.
				</Trans>
			</p>
			{concerns.kind === 'fetching' && (
				<p className={styles.empty}>
					<Trans>Fetching the concerns.</Trans>
				</p>
			)}
			{concerns.kind === 'failed' && (
				<Notice
					tone="error"
					actions={
						<Button onClick={concerns.again}>
							<Trans>Try again</Trans>
						</Button>
					}
				>
					<p>
						<Trans>We could not fetch the list. This is not your fault.</Trans>
					</p>
				</Notice>
			)}
			{concerns.kind === 'fetched' && <Lists concerns={concerns.concerns} />}
		</main>
	)
}

function Lists({ concerns }: { readonly concerns: readonly ShownConcern[] }) {
	const closed = concerns.filter(({ state }) => state.kind === 'closed')
	const open = concerns.filter(({ state }) => state.kind !== 'closed')
	return (
		<>
			<List title={<Trans>To look at</Trans>} concerns={open} empty={<Trans>Nobody has said that something is wrong.</Trans>} />
			<List title={<Trans>Closed lately</Trans>} concerns={closed} empty={<Trans>Nothing has been closed yet.</Trans>} />
		</>
	)
}

type ListProps = { readonly title: ReactNode; readonly concerns: readonly ShownConcern[]; readonly empty: ReactNode }

function List({ title, concerns, empty }: ListProps) {
	const headingId = useId()
	return (
		<section {...landmark} className={styles.results} aria-labelledby={headingId}>
			<h2 id={headingId}>
				{title} <span className={styles.about}>{concerns.length}</span>
			</h2>
			{concerns.length === 0 ? (
				<p className={styles.empty}>{empty}</p>
			) : (
				<ul className={styles.list}>
					{concerns.map((concern) => (
						<ConcernCard key={concern.id} concern={concern} />
					))}
				</ul>
			)}
		</section>
	)
}
