import { handOver } from './bootstrap/hand-over.mjs'
import { parseOptions } from './bootstrap/options.mjs'
import { toolEnvironment } from './bootstrap/places.mjs'
import { buildPages, installPackages } from './bootstrap/prepare.mjs'
import { runScript } from './bootstrap/run.mjs'

await runScript(async () => {
	const options = parseOptions(process.argv.slice(2), '.akin/cluster')
	await installPackages()
	await buildPages()
	return handOver('scripts/cluster/run-cluster.ts', [JSON.stringify(options)], toolEnvironment)
})
