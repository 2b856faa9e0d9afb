import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Notice } from './notice.tsx'

/** Who asks the person whether they would like to go on with somebody else, and with whom; null: with whoever is next. */
export interface Question {
	readonly byName: string
	readonly byRole: 'listener' | 'supervisor'
	readonly to: string | null
}

/** The question as the person reads it. The preview that staff see before they ask shows the very same. */
export function TransferQuestion({ question, actions }: { readonly question: Question; readonly actions?: ReactNode }) {
	const { byName, byRole, to } = question
	const title =
		byRole === 'supervisor' ? (
			<Trans>
				<bdi>{byName}</bdi>, a supervisor, asks you something.
			</Trans>
		) : (
			<Trans>
				<bdi>{byName}</bdi> has to go soon.
			</Trans>
		)
	return (
		<Notice title={title} actions={actions}>
			<p>
				{to === null ? (
					<Trans>Would you like to go on with another listener now? You may have to wait a little.</Trans>
				) : (
					<Trans>
						Would you like to go on with <bdi>{to}</bdi>, another listener?
					</Trans>
				)}{' '}
				<Trans>They can read what you have written here, so you do not have to say it again.</Trans>
			</p>
		</Notice>
	)
}
