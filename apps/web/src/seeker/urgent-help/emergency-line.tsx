import { Trans } from '@lingui/react/macro'
import { OwnLink } from '../frame/own-link.tsx'

/** The emergency numbers of most people who may read this, before we know where they are. `emergency-line.test.ts` holds them against the file. */
export const emergencyNumbers = { europe: '112', uk: '999', northAmerica: '911' } as const

const Call = ({ number }: { readonly number: string }) => (
	<a href={`tel:${number}`}>
		<bdi dir="ltr">{number}</bdi>
	</a>
)

/** Whom to call now, in one sentence and without anything to choose. */
export function EmergencyLine() {
	const { europe, uk, northAmerica } = emergencyNumbers
	return (
		<p>
			<Trans>
				If your life is in danger now, call your emergency number: <Call number={europe} /> in Europe, <Call number={uk} /> in the UK,{' '}
				<Call number={northAmerica} /> in the US and Canada.
			</Trans>{' '}
			<OwnLink href="/help">
				<Trans>More numbers</Trans>
			</OwnLink>
		</p>
	)
}
