import {
	listenerFixtures,
	seekerFixtures,
	seekerRouteFixtures,
	supervisorFixtures,
	supervisorRouteFixtures,
} from '@akin/core/protocol/fixtures'
import { asyncApi } from './asyncapi.ts'
import { openApi } from './openapi.ts'

const ports = { seeker: 4600, listener: 4601, supervisor: 4602 }
const text = (document: unknown) => `${JSON.stringify(document, null, '\t')}\n`

/** Every generated file of `docs/protocol` with what belongs into it. */
export const protocolDocuments = (): Readonly<Record<string, string>> => ({
	'asyncapi.seeker.json': text(asyncApi('seeker', ports.seeker, seekerFixtures)),
	'asyncapi.listener.json': text(asyncApi('listener', ports.listener, listenerFixtures)),
	'asyncapi.supervisor.json': text(asyncApi('supervisor', ports.supervisor, supervisorFixtures)),
	'openapi.json': text(openApi(ports, { ...seekerRouteFixtures, ...supervisorRouteFixtures })),
})
