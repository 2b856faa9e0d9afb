import { audiences } from '@akin/core/protocol/audiences'
import { describeContract, describeRoutes } from '@akin/core/protocol/describe-contract'
import { commonErrorCodes } from '@akin/core/protocol/errors'
import {
	listenerFixtures,
	seekerFixtures,
	seekerRouteFixtures,
	supervisorFixtures,
	supervisorRouteFixtures,
} from '@akin/core/protocol/fixtures'

const examples = {
	seeker: { socket: seekerFixtures, routes: seekerRouteFixtures },
	listener: { socket: listenerFixtures, routes: supervisorRouteFixtures },
	supervisor: { socket: supervisorFixtures, routes: supervisorRouteFixtures },
}

/**
 * Today's wire with an example of everything a client says, as text to keep: what later versions are held against for as long as clients of
 * this one are served. See `previous-version.test.ts` beside the contracts.
 */
export function frozenVersion(): string {
	const frozen = Object.entries(audiences).map(([audience, { contract, routes }]) => {
		const { socket, routes: routeExamples } = examples[audience as keyof typeof examples]
		const said = Object.entries(socket.commands).map(([name, { payload }]) => [name, payload])
		const asked = Object.entries(routeExamples).filter(([name]) => Object.hasOwn(routes, name))
		return [
			audience,
			{
				...describeContract(contract),
				routes: describeRoutes(routes),
				says: Object.fromEntries(said),
				asks: Object.fromEntries(asked.map(([name, { body }]) => [name, body])),
			},
		]
	})
	return `${JSON.stringify({ commonErrors: commonErrorCodes, audiences: Object.fromEntries(frozen) })}\n`
}
