import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, toolEnvironment } from './places.mjs'
import { run, Sentence } from './run.mjs'

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Installs what the tests need beside the packages: a real Redis and a browser. */
export async function installTestPrograms() {
	const missing = [...(onPath('redis-server') ? [] : ['redis-server']), ...(hasBrowser() ? [] : ['chromium'])]
	if (missing.length === 0) return
	const apt = aptGet()
	if (apt) {
		console.log(`Installing ${missing.join(' and ')} with apt-get …`)
		await apt('update')
		await apt('install', '-y', '--no-install-recommends', ...missing)
	}
	if (!hasBrowser()) {
		console.log("Installing Playwright's own Chromium …")
		await run(join(root, 'node_modules', '.bin', 'playwright'), ['install', 'chromium'])
	}
	const needed = [...(onPath('redis-server') ? [] : ['redis-server']), ...(hasBrowser() ? [] : ['chromium'])]
	if (needed.length === 0) return
	throw new Sentence(
		`The tests need ${needed.join(' and ')}, and this user may not install ${needed.length > 1 ? 'them' : 'it'}. ` +
			`As root: apt-get install ${needed.join(' ')} (on macOS: brew install redis; npx playwright install chromium).`,
	)
}

/** @param {string} program */
function onPath(program) {
	return (process.env.PATH ?? '').split(':').some((folder) => {
		try {
			accessSync(join(folder, program), constants.X_OK)
			return true
		} catch {
			return false
		}
	})
}

/** A browser of the system, or the one Playwright brought. */
function hasBrowser() {
	if (browsers.some(onPath)) return true
	const question = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))"
	const asked = spawnSync(process.execPath, ['-e', question], { cwd: root, encoding: 'utf8' })
	return asked.status === 0 && existsSync(asked.stdout.trim())
}

/** Runs apt-get as root, directly or through a sudo that asks nothing; undefined where neither is possible. */
function aptGet() {
	if (!onPath('apt-get')) return undefined
	const isRoot = process.getuid?.() === 0
	if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return undefined
	const [program = '', ...before] = isRoot ? ['apt-get'] : ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
	/** @param {string[]} args */
	return (...args) => run(program, [...before, ...args], { ...toolEnvironment, DEBIAN_FRONTEND: 'noninteractive' })
}
