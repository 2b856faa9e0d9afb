import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { ChooseOne } from '../core/choice-group.tsx'

export type ChooseReasonProps<Reason extends string> = {
	readonly options: readonly { readonly value: Reason; readonly label: ReactNode }[]
	readonly value: Reason | null
	readonly onChange: (reason: Reason) => void
	/** Somebody went on without one. */
	readonly isMissing: boolean
	readonly layout?: 'chips' | 'cards'
}

/** Why somebody does what will be written down with their name. Nothing is chosen beforehand. */
export function ChooseReason<Reason extends string>({ options, value, onChange, isMissing, layout = 'chips' }: ChooseReasonProps<Reason>) {
	return (
		<ChooseOne
			legend={<Trans>Why?</Trans>}
			hint={
				isMissing ? (
					<strong role="alert">
						<Trans>Please choose a reason.</Trans>
					</strong>
				) : undefined
			}
			layout={layout}
			options={options}
			value={value}
			onChange={onChange}
		/>
	)
}
