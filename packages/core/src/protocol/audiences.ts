import type { Contract } from './contract.ts'
import type { Routes } from './describe-contract.ts'
import { seekerRoutes, staffRoutes, supervisorRoutes } from './http.ts'
import { listenerContract } from './listener.ts'
import { seekerContract } from './seeker.ts'
import { supervisorContract } from './supervisor.ts'

/** Every audience with what it speaks over the socket and over HTTP. For tests and documents; no page imports it. */
export const audiences = {
	seeker: { contract: seekerContract, routes: seekerRoutes },
	listener: { contract: listenerContract, routes: staffRoutes },
	supervisor: { contract: supervisorContract, routes: supervisorRoutes },
} as const satisfies Record<string, { contract: Contract; routes: Routes }>
export type Audience = keyof typeof audiences
