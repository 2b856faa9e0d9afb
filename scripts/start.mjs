import { handOver } from './bootstrap/hand-over.mjs'
import { parseOptions } from './bootstrap/options.mjs'
import { toolEnvironment } from './bootstrap/places.mjs'
import { buildPages, installPackages } from './bootstrap/prepare.mjs'
import { runScript } from './bootstrap/run.mjs'

await runScript(async () => {
	const options = parseOptions(process.argv.slice(2), '.akin/data')
	await installPackages()
	await buildPages()
	return handOver('apps/chat-server/src/main.ts', [], {
		AKIN_DEMO: '1',
		AKIN_DEMO_HOST: String(options.portBase + 3),
		AKIN_DEMO_PAST: '1',
		...toolEnvironment,
		AKIN_PORT_BASE: String(options.portBase),
		AKIN_DATA_DIR: options.dataDir,
		...(options.reset && { AKIN_RESET: '1' }),
	})
})
