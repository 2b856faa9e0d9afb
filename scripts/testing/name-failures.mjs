/**
 * What failed, to be said again below everything else: of a long run often only its end is kept.
 *
 * @typedef {{ name: string, why: string }} Failure
 */

/**
 * The tests that Playwright's JSON reporter says did not do what was expected, those among them that passed only when tried
 * again, and errors outside any test.
 *
 * @typedef {{ message?: string }} PlaywrightError
 * @typedef {{ status: string, results: { errors: PlaywrightError[] }[] }} PlaywrightTest
 * @typedef {{ title: string, file: string, line: number, tests: PlaywrightTest[] }} PlaywrightSpec
 * @typedef {{ specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @param {{ suites: PlaywrightSuite[], errors: PlaywrightError[] }} report
 * @returns {Failure[]}
 */
export function playwrightFailures({ suites, errors }) {
	const failed = specsOf(suites).flatMap(({ title, file, line, tests }) =>
		tests
			.filter(({ status }) => status === 'unexpected' || status === 'flaky')
			.map(({ results }) => ({ name: `${file}:${line} > ${title}`, why: messages(results.flatMap((result) => result.errors)) })),
	)
	return [...failed, ...errors.map((error) => ({ name: 'outside any test', why: messages([error]) }))]
}

/** @param {PlaywrightSuite[]} suites @returns {PlaywrightSpec[]} */
const specsOf = (suites) => suites.flatMap((suite) => [...(suite.specs ?? []), ...specsOf(suite.suites ?? [])])

/** @param {PlaywrightError[]} errors */
const messages = (errors) => errors.map(({ message }) => message ?? '').join('\n')

/** The most lines printed of one failure: what was expected and found, and where. */
const mostLines = 25

/** @param {Failure} failure @returns {string} */
export function describeFailure({ name, why }) {
	const lines = plain(why).split('\n')
	const left = lines.length > mostLines ? [`… ${lines.length - mostLines} more lines above`] : []
	return [`✗ ${name}`, ...[...lines.slice(0, mostLines), ...left].map((line) => `    ${line}`)].join('\n')
}

/** Without the colours of a terminal. @param {string} text */
// biome-ignore lint/suspicious/noControlCharactersInRegex: The escape that starts a colour is one.
const plain = (text) => text.replaceAll(/\u001b\[[0-9;]*m/g, '')
