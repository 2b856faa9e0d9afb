import { ownSignInRoutes } from '@akin/core/protocol/own-sign-in'
import { callRoute } from './http.ts'

/** What staff see and change of their own sign-in. Never rejects. */
export const httpOwnSignIn = {
	look: () => callRoute(ownSignInRoutes.ownSignIn, {}),
	changePassword: (password: string, next: string) => callRoute(ownSignInRoutes.changePassword, { password, next }),
	endSignIns: (id: string | null) => callRoute(ownSignInRoutes.endSignIns, { id }),
	beginSecondStep: (password: string) => callRoute(ownSignInRoutes.beginSecondStep, { password }),
	confirmSecondStep: (code: string) => callRoute(ownSignInRoutes.confirmSecondStep, { code }),
	newRecoveryCodes: (password: string) => callRoute(ownSignInRoutes.newRecoveryCodes, { password }),
	removeSecondStep: (password: string) => callRoute(ownSignInRoutes.removeSecondStep, { password }),
}
