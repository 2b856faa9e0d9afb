import { callRoute } from '@akin/client/http'
import { helpingRulesVersion } from '@akin/core/joining/invitation'
import { staffRoutes } from '@akin/core/protocol/http'
import type { SignUp } from '@akin/ui/staff/join-form'
import { JoinPage } from '@akin/ui/staff/join-page'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useDeskTitle } from '../desk/use-desk-title.ts'
import { ChooseLanguage } from '../language/choose-language.tsx'
import { useAccess } from '../session/access-context.tsx'
import styles from './sign-in.module.css'

/** Where a listener who was invited joins. The address goes from the history with it: its secret has done its work. */
export function JoinRoute() {
	useDeskTitle({ offered: false, unread: 0 })
	const access = useAccess()
	const navigate = useNavigate()
	const { token = '' } = useParams({ strict: false })
	const look = useCallback(async () => {
		const reply = await callRoute(staffRoutes.invitation, { token })
		return reply.ok ? ({ ok: true, invited: reply.data } as const) : ({ ok: false, code: reply.error.code } as const)
	}, [token])
	const join = useCallback(
		async ({ languages, topics, ...names }: SignUp) => {
			const account = { token, ...names, languages: [...languages], topics: [...topics], rulesVersion: helpingRulesVersion }
			const reply = await callRoute(staffRoutes.join, account)
			if (!reply.ok) return reply.error.code
			access.signedIn(reply.data.me)
			await navigate({ to: '/', replace: true })
			return null
		},
		[token, access, navigate],
	)
	return (
		<main className={styles.screen}>
			<JoinPage look={look} join={join} foot={<ChooseLanguage />} />
		</main>
	)
}
