import { callRoute } from '@akin/client/http'
import { helpingRulesVersion } from '@akin/core/joining/invitation'
import { staffRoutes } from '@akin/core/protocol/http'
import { AccountCard } from '@akin/ui/staff/account-card'
import type { SignUp } from '@akin/ui/staff/join-form'
import { JoinPage } from '@akin/ui/staff/join-page'
import { Trans } from '@lingui/react/macro'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useDeskTitle } from '../desk/use-desk-title.ts'
import { ChooseLanguage } from '../language/choose-language.tsx'
import { useAccess } from '../session/access-context.tsx'
import type { Me, PendingSignIn } from '../session/staff-door.ts'
import { SecondStep } from './second-step.tsx'
import styles from './sign-in.module.css'

/** Where a listener who was invited joins. The address goes from the history with it: its secret has done its work. */
export function JoinRoute() {
	useDeskTitle({ offered: false, unread: 0 })
	const access = useAccess()
	const navigate = useNavigate()
	const [pending, setPending] = useState<PendingSignIn | null>(null)
	const { token = '' } = useParams({ strict: false })
	const look = useCallback(async () => {
		const reply = await callRoute(staffRoutes.invitation, { token })
		return reply.ok ? ({ ok: true, invited: reply.data } as const) : ({ ok: false, code: reply.error.code } as const)
	}, [token])
	const enter = useCallback(
		async (me: Me) => {
			access.signedIn(me)
			await navigate({ to: '/', replace: true })
		},
		[access, navigate],
	)
	const join = useCallback(
		async ({ languages, topics, ...names }: SignUp) => {
			const account = { token, ...names, languages: [...languages], topics: [...topics], rulesVersion: helpingRulesVersion }
			const reply = await callRoute(staffRoutes.join, account)
			if (!reply.ok) return reply.error.code
			if ('pending' in reply.data) setPending(reply.data.pending)
			else await enter(reply.data.me)
			return null
		},
		[token, enter],
	)
	// The account is made: whoever goes back signs in as everybody does.
	const goBack = () => void navigate({ to: '/sign-in', replace: true })
	if (pending !== null)
		return (
			<main className={styles.screen}>
				<AccountCard title={<Trans>You have joined</Trans>}>
					<SecondStep pending={pending} door={access.door} onSignedIn={(me) => void enter(me)} onBack={goBack} />
				</AccountCard>
			</main>
		)
	return (
		<main className={styles.screen}>
			<JoinPage look={look} join={join} foot={<ChooseLanguage />} />
		</main>
	)
}
