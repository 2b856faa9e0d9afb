import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, toolEnvironment } from '../bootstrap/places.mjs'
import { run } from '../bootstrap/run.mjs'
import { countPlaywright, countVitest, distrust } from './count-results.mjs'
import { playwrightFailures } from './name-failures.mjs'

/** @typedef {import('./count-results.mjs').Count} Count */
/** @typedef {import('./name-failures.mjs').Failure} Failure */
/** @typedef {Count & { failures?: Failure[] }} Outcome what a stage came to, and which tests failed where it knows */

const results = join(root, 'test-results')
const program = (/** @type {string} */ name) => join(root, 'node_modules', '.bin', name)

/** @returns {Promise<Count>} */
async function lint() {
	return counted(await run(program('biome'), ['check', '--error-on-warnings', '.']))
}

/** One check per package. @returns {Promise<Count>} */
async function types() {
	const total = { passed: 0, failed: 0 }
	for (const file of ['packages/*/package.json', 'apps/*/package.json', '{e2e,bench,scripts}/package.json'].flatMap((pattern) =>
		globSync(pattern, { cwd: root }),
	)) {
		const command = JSON.parse(readFileSync(join(root, file), 'utf8')).scripts?.types
		if (!command) continue
		const code = await run('sh', ['-c', `cd "$1" && ${command}`, 'sh', join(root, dirname(file))])
		console.log(`${code === 0 ? '✓' : '✗'} ${dirname(file)}`)
		add(total, counted(code))
	}
	return distrust(total, 0)
}

/** @returns {Promise<Outcome>} */
const vitest = () => vitestProjects('vitest.json', '!chaos')

/** A minute of faults on both cores, so nothing else runs beside it. @returns {Promise<Outcome>} */
const chaos = () => vitestProjects('chaos.json', 'chaos')

/** @param {string} reportName @param {string} projects @returns {Promise<Outcome>} */
async function vitestProjects(reportName, projects) {
	const report = freshReport(reportName)
	const failures = freshReport(`failures-${reportName}`)
	const reporters = ['default', 'json', join(import.meta.dirname, 'vitest-failures.mjs')].map((name) => `--reporter=${name}`)
	const environment = { ...toolEnvironment, AKIN_FAILURES_FILE: failures }
	const code = await run(program('vitest'), ['run', `--project=${projects}`, ...reporters, `--outputFile.json=${report}`], environment)
	const count = existsSync(report) ? countVitest(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 }
	return { ...distrust(count, code), failures: existsSync(failures) ? JSON.parse(readFileSync(failures, 'utf8')) : [] }
}

/** @returns {Promise<Count>} */
async function build() {
	return counted(await run(program('turbo'), ['run', 'build', '--output-logs=errors-only']))
}

/** @returns {Promise<Outcome>} */
async function browser() {
	const report = freshReport('playwright.json')
	const environment = { ...toolEnvironment, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
	const code = await run(program('playwright'), ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'], environment)
	if (!existsSync(report)) return distrust({ passed: 0, failed: 0 }, code)
	const found = JSON.parse(readFileSync(report, 'utf8'))
	return { ...distrust(countPlaywright(found), code), failures: playwrightFailures(found) }
}

/**
 * In this order: what is quick to fail first, the browsers last, since they need the built pages.
 *
 * @type {Record<string, () => Promise<Outcome>>}
 */
export const stages = { lint, types, vitest, chaos, build, browser }

/** @param {string} name */
function freshReport(name) {
	mkdirSync(results, { recursive: true })
	const report = join(results, name)
	rmSync(report, { force: true })
	return report
}

/** @param {number} exitCode @returns {Count} */
const counted = (exitCode) => (exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/** @param {Count} total @param {Count} count */
export function add(total, count) {
	total.passed += count.passed
	total.failed += count.failed
}
