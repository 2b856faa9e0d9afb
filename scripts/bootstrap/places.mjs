import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder this clone is in. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const programs = join(root, 'node_modules', '.bin')
/** Node 24 of the workspace, whatever Node started this script. */
export const node24 = join(programs, 'node')

/** The environment for everything we start: the workspace's own Node and tools first, nothing sent to anybody. */
export const toolEnvironment = {
	...process.env,
	PATH: `${programs}:${process.env.PATH ?? ''}`,
	TURBO_TELEMETRY_DISABLED: '1',
	DO_NOT_TRACK: '1',
}
