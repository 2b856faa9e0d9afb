import type { SnippetState } from '@akin/core/snippets/snippet'
import { Trans } from '@lingui/react/macro'
import styles from './phrases.module.css'

/** [SN2] [SN3] Who can use a phrase now, and what was said to it. */
export function PhraseState({ state }: { readonly state: SnippetState }) {
	switch (state.kind) {
		case 'own':
			return (
				<p className={styles.about}>
					<Trans>Yours alone.</Trans>
				</p>
			)
		case 'asked':
			return (
				<p className={styles.about}>
					<Trans>Yours alone. The supervision will look at it.</Trans>
				</p>
			)
		case 'approved':
			return (
				<p className={styles.about}>
					<Trans>
						Approved by <bdi>{state.byName}</bdi>: every listener here finds it, without your name.
					</Trans>
				</p>
			)
		case 'returned':
			return (
				<p className={styles.returned}>
					<Trans>
						<bdi>{state.byName}</bdi> gave it back: <q dir="auto">{state.reason}</q>
					</Trans>{' '}
					<Trans>You can still use it.</Trans>
				</p>
			)
	}
}
