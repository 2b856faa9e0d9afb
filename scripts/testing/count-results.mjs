/** @typedef {{ passed: number, failed: number }} Count */

/**
 * What Vitest's JSON reporter wrote. A file that could not be loaded has no tests in it and counts as one failure;
 * skipped tests count as nothing.
 *
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Count}
 */
export function countVitest({ testResults }) {
	const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
	const unloadable = testResults.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
	)
	return {
		passed: tests.filter(({ status }) => status === 'passed').length,
		failed: tests.filter(({ status }) => status === 'failed').length + unloadable.length,
	}
}

/**
 * What Playwright's JSON reporter wrote. A test that passed only when tried again counts as failed, and so does an error
 * outside any test.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} report
 * @returns {Count}
 */
export function countPlaywright({ stats, errors }) {
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/**
 * Holds a stage to its word: nothing run is a failure, and so is a non-zero exit that no test explains.
 *
 * @param {Count} count
 * @param {number} exitCode
 * @returns {Count}
 */
export function distrust({ passed, failed }, exitCode) {
	const silent = failed === 0 && (exitCode !== 0 || passed === 0)
	return { passed, failed: silent ? 1 : failed }
}
