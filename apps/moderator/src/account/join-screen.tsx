import { callRoute } from '@akin/client/http'
import { helpingRulesVersion } from '@akin/core/joining/invitation'
import { supervisorRoutes } from '@akin/core/protocol/http'
import type { SignUp } from '@akin/ui/staff/join-form'
import { JoinPage } from '@akin/ui/staff/join-page'
import { Trans } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import styles from './account.module.css'
import { AccountPage } from './account-page.tsx'
import { type PendingSignIn, SecondStep } from './second-step.tsx'

export type JoinScreenProps = {
	/** From the fragment of the link, which browsers never send to a server or into a log. */
	readonly token: string
	readonly onJoined: () => void
}

/** Where a supervisor or a coordinator who was invited joins. */
export function JoinScreen({ token, onJoined }: JoinScreenProps) {
	const [pending, setPending] = useState<PendingSignIn | null>(null)
	const look = useCallback(async () => {
		if (token === '') return { ok: false, code: 'invitation_not_found' } as const
		const reply = await callRoute(supervisorRoutes.invitation, { token })
		return reply.ok ? ({ ok: true, invited: reply.data } as const) : ({ ok: false, code: reply.error.code } as const)
	}, [token])
	const join = useCallback(
		async ({ languages, topics, ...names }: SignUp) => {
			const account = { token, ...names, languages: [...languages], topics: [...topics], rulesVersion: helpingRulesVersion }
			const reply = await callRoute(supervisorRoutes.join, account)
			if (!reply.ok) return reply.error.code
			if ('pending' in reply.data) setPending(reply.data.pending)
			else onJoined()
			return null
		},
		[token, onJoined],
	)
	// The account is made: whoever goes back signs in as everybody does.
	if (pending !== null)
		return (
			<AccountPage title={<Trans>You have joined</Trans>}>
				<SecondStep pending={pending} onSignedIn={onJoined} onBack={onJoined} />
			</AccountPage>
		)
	return (
		<main className={styles.page} id="main" tabIndex={-1}>
			<JoinPage look={look} join={join} />
		</main>
	)
}
