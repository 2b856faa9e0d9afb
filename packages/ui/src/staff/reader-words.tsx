import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'

export type StaffReader = { readonly id: string; readonly name: string; readonly mode: 'reading' | 'joined' | 'handling' | 'learning' }

/** Who of the staff is with a conversation, and as what: as its listener and the other supervisors read it. */
export function ReaderWords({ reader: { name, mode } }: { readonly reader: StaffReader }): ReactNode {
	switch (mode) {
		case 'reading':
			return (
				<Trans>
					<bdi>{name}</bdi> is reading along
				</Trans>
			)
		case 'joined':
			return (
				<Trans>
					<bdi>{name}</bdi> has joined and can write to the person
				</Trans>
			)
		case 'learning':
			return (
				<Trans>
					<bdi>{name}</bdi> learns to listen and reads along
				</Trans>
			)
		case 'handling':
			return (
				<Trans>
					<bdi>{name}</bdi> answers now
				</Trans>
			)
	}
}
