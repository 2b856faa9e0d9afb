import { callRoute } from '@akin/client/http'
import type { BegunSignIn } from '@akin/core/protocol/own-sign-in'
import { ownSignInRoutes } from '@akin/core/protocol/own-sign-in'
import { SecondStepQuestion } from '@akin/ui/staff/second-step-question'

export type PendingSignIn = Extract<BegunSignIn, { readonly pending: unknown }>['pending']

export type SecondStepProps = {
	readonly pending: PendingSignIn
	readonly onSignedIn: () => void
	/** The password is asked for again; `isOver` where its time is over. */
	readonly onBack: (isOver: boolean) => void
}

/** What follows a right password, where something does. */
export function SecondStep({ pending: { token, setUp }, onSignedIn, onBack }: SecondStepProps) {
	return (
		<SecondStepQuestion
			setUp={setUp}
			onBack={onBack}
			answer={async (code) => {
				const reply = await callRoute(ownSignInRoutes.secondStep, { token, code })
				if (!reply.ok) return { ok: false, code: reply.error.code }
				return { ok: true, recoveryCodes: reply.data.recoveryCodes, enter: onSignedIn }
			}}
		/>
	)
}
