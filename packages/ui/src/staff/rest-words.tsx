import { Trans } from '@lingui/react/macro'
import { TimeOfDay } from './time-of-day.tsx'

export interface GivenRest {
	readonly kind: 'rest' | 'held_back'
	readonly until: number
	readonly byName: string
}

/** What a listener is told who is offered nobody for a while. The supervisor who is about to give it sees the same words. */
export function RestWords({ rest }: { readonly rest: GivenRest }) {
	const name = <bdi>{rest.byName}</bdi>
	if (rest.kind === 'rest') {
		return (
			<div>
				<p style={{ fontWeight: 600 }}>
					<Trans>
						{name} asks you to rest until <TimeOfDay at={rest.until} />
					</Trans>
				</p>
				<p>
					<Trans>Nobody new is offered to you until then. Whom you talk with stays with you. Thank you for what you do here.</Trans>
				</p>
			</div>
		)
	}
	return (
		<div>
			<p style={{ fontWeight: 600 }}>
				<Trans>
					Nobody new is offered to you until <TimeOfDay at={rest.until} />
				</Trans>
			</p>
			<p>
				<Trans>{name} will talk with you about why. Whom you talk with stays with you, and you can ask for help as always.</Trans>
			</p>
		</div>
	)
}
