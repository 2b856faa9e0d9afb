import type { ProgrammeSummary } from '@akin/client/seeker-session'
import { offeredPath } from '@akin/core/programme/front'
import type { ServiceStatus } from '@akin/core/programme/service-status'

/**
 * Everything about the programmes that stand in the page. The page asks for it while its scripts are on their way (`index.html`), so that it is
 * there when they are.
 * @throws when it does not arrive: the page then stands by itself, as when a script does not
 */
export async function loadOffered(status: ServiceStatus): Promise<readonly ProgrammeSummary[]> {
	if (status.kind === 'outage') return []
	const response = await fetch(offeredPath)
	if (!response.ok) throw new Error('What is offered did not arrive')
	// Our own server's, made from the same programmes as the page.
	return (await response.json()) as readonly ProgrammeSummary[]
}
