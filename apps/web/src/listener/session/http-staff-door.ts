import { callRoute } from '@akin/client/http'
import { staffRoutes } from '@akin/core/protocol/http'
import type { StaffDoor } from './staff-door.ts'

export const httpStaffDoor: StaffDoor = {
	welcome: async () => {
		const reply = await callRoute(staffRoutes.welcome, {})
		return reply.ok ? reply.data : null
	},
	me: async () => {
		const reply = await callRoute(staffRoutes.me, {})
		return reply.ok ? reply.data.me : null
	},
	signIn: async (signInName, password) => {
		const reply = await callRoute(staffRoutes.signIn, { signInName, password })
		if (!reply.ok) return { ok: false, code: reply.error.code, retryAfterMs: reply.error.retryAfterMs }
		return 'pending' in reply.data ? { ok: 'pending', pending: reply.data.pending } : { ok: true, me: reply.data.me }
	},
	secondStep: async (token, code) => {
		const reply = await callRoute(staffRoutes.secondStep, { token, code })
		return reply.ok ? { ok: true, ...reply.data } : { ok: false, code: reply.error.code }
	},
	signOut: async () => {
		await callRoute(staffRoutes.signOut, {})
	},
}
