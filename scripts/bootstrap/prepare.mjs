import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { node24, root, toolEnvironment } from './places.mjs'
import { run, Sentence } from './run.mjs'

const oldestNode = 20

/** Installs the packages of the lock file unless exactly they are installed already. */
export async function installPackages() {
	if (Number(process.versions.node.split('.')[0]) < oldestNode) {
		throw new Sentence(`Akin needs Node ${oldestNode} or newer to set itself up; this is ${process.version}.`)
	}
	const mark = join(root, 'node_modules', '.akin-installed')
	const wanted = fingerprint()
	if (existsSync(node24) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
	console.log('Installing packages (once; about a minute) …')
	const manager = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager
	// CI=true: never ask a question, there is nobody to answer.
	const code = await run('npx', ['-y', manager, 'install', '--frozen-lockfile'], { ...toolEnvironment, CI: 'true' })
	if (code === 127) throw new Sentence('`npx` was not found. It comes with npm; install npm, then run this again.')
	if (code !== 0 || !existsSync(node24)) {
		throw new Sentence(
			'The packages could not be installed (the reason stands above). Check the network and that this folder can be written, then run this again.',
		)
	}
	mkdirSync(join(root, 'node_modules'), { recursive: true })
	writeFileSync(mark, wanted)
}

/** Changes whenever an install would: the machine counts too, since some packages are built for it. */
function fingerprint() {
	const hash = createHash('sha256').update(`${process.platform}-${process.arch}`)
	for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']) hash.update(readFileSync(join(root, file)))
	return hash.digest('hex')
}

/** Builds the pages; what has not changed comes from Turbo's cache. */
export async function buildPages() {
	console.log('Building the pages …')
	const code = await run(join(root, 'node_modules', '.bin', 'turbo'), ['run', 'build', '--output-logs=errors-only'])
	if (code !== 0) throw new Sentence('The pages could not be built (the reason stands above).')
}
