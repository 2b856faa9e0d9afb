import { Trans } from '@lingui/react/macro'

/** What the person said about who may not read along; nothing where they refused nobody. */
export function RefusedReaders({ refused }: { readonly refused: readonly ('learner' | 'mentor')[] }) {
	if (refused.length === 0) return null
	if (refused.length > 1) return <Trans>They do not want a learner or a mentor to read along.</Trans>
	return refused[0] === 'learner' ? (
		<Trans>They do not want a learner to read along.</Trans>
	) : (
		<Trans>They do not want a mentor to read along.</Trans>
	)
}
