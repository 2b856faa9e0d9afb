import { Trans } from '@lingui/react/macro'

export type SignalKind = 'help_requested' | 'danger_declared' | 'listener_lost' | 'no_handler' | 'waiting_long'

/** Why a conversation needs attention, in words. */
export function SignalWords({ kind }: { readonly kind: SignalKind }) {
	switch (kind) {
		case 'help_requested':
			return <Trans>The listener asked for help</Trans>
		case 'danger_declared':
			return <Trans>Said they are in danger</Trans>
		case 'listener_lost':
			return <Trans>The listener lost their connection</Trans>
		case 'no_handler':
			return <Trans>Nobody is answering</Trans>
		case 'waiting_long':
			return <Trans>Waiting for a long time</Trans>
	}
}
