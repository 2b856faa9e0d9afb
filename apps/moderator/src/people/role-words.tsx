import { Trans } from '@lingui/react/macro'

export type Role = 'listener' | 'supervisor' | 'coordinator'

export function RoleWords({ role }: { readonly role: Role }) {
	switch (role) {
		case 'listener':
			return <Trans>Listener</Trans>
		case 'supervisor':
			return <Trans>Supervisor</Trans>
		case 'coordinator':
			return <Trans>Coordinator</Trans>
	}
}
