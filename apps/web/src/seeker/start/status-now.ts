import type { ProgrammeSummary } from '@akin/client/seeker-session'
import type { Front } from '@akin/core/programme/front'
import { type ServiceStatus, serviceStatus } from '@akin/core/programme/service-status'

/**
 * How it stands by what is known now. What the server said of waits when it sent the page holds while nothing else changed; the news that
 * come later say only what is open.
 * @param programmes null while the server cannot be reached
 */
export function statusNow(front: Front, programmes: readonly ProgrammeSummary[] | null, now: number): ServiceStatus {
	if (programmes === null) return { kind: 'outage' }
	const byHours = serviceStatus(
		programmes.map(({ opening }) => ({ opening, timeZone: null, wait: null })),
		now,
	)
	return byHours.kind === 'open' && (front.status.kind === 'open' || front.status.kind === 'busy') ? front.status : byHours
}
