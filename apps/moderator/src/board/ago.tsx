import { Elapsed } from '@akin/ui/staff/clock'
import { Trans } from '@lingui/react/macro'
import { usePart } from '../session/session-context.ts'

/** A running clock on the server's time. `at` is an instant of the server. */
export function Clock({ at }: { readonly at: number }) {
	return <Elapsed since={at} offsetMs={usePart(({ clockOffsetMs }) => clockOffsetMs)} />
}

/** "0:32 ago" */
export function Ago({ at }: { readonly at: number }) {
	return (
		<span>
			<Trans>
				<Clock at={at} /> ago
			</Trans>
		</span>
	)
}
