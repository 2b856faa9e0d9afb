import { SecondStepQuestion } from '@akin/ui/staff/second-step-question'
import type { Me, PendingSignIn, StaffDoor } from '../session/staff-door.ts'

export interface SecondStepProps {
	readonly pending: PendingSignIn
	readonly door: StaffDoor
	readonly onSignedIn: (me: Me) => void
	/** The password is asked for again; `isOver` where its time is over. */
	readonly onBack: (isOver: boolean) => void
}

/** What follows a right password, where something does. */
export function SecondStep({ pending: { token, setUp }, door, onSignedIn, onBack }: SecondStepProps) {
	return (
		<SecondStepQuestion
			setUp={setUp}
			onBack={onBack}
			answer={async (code) => {
				const reply = await door.secondStep(token, code)
				return reply.ok ? { ...reply, enter: () => onSignedIn(reply.me) } : reply
			}}
		/>
	)
}
