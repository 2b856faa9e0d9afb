import { node24, root, toolEnvironment } from './bootstrap/places.mjs'
import { installPackages } from './bootstrap/prepare.mjs'
import { run, Sentence } from './bootstrap/run.mjs'
import { installTestPrograms } from './bootstrap/system-packages.mjs'

// Any Node that npm runs on gets this far; the stages themselves run on Node 24.
try {
	await installPackages()
	await installTestPrograms()
	process.exitCode = await run(node24, [`${root}/scripts/testing/run-stages.mjs`, ...process.argv.slice(2)], toolEnvironment)
} catch (error) {
	if (!(error instanceof Sentence)) throw error
	console.error(`\n${error.message}`)
	console.log('0 passed, 1 failed')
	process.exitCode = 1
}
