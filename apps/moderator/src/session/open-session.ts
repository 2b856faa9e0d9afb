import { connect } from '@akin/client/connect'
import { callRoute } from '@akin/client/http'
import { createSupervisorSession, type SupervisorSession } from '@akin/client/supervisor-session'
import { supervisorRoutes } from '@akin/core/protocol/http'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'

/** The live session of the person whose cookie this page carries. Nothing happens before its `open`. */
export function makeSession(): SupervisorSession {
	return createSupervisorSession({
		link: connect<SupervisorContract>({
			origin: location.origin,
			namespace: '/supervisor',
			getTicket: () => callRoute(supervisorRoutes.socketTicket, {}),
		}),
	})
}
