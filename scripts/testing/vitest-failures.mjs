import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'

/**
 * A reporter of Vitest that writes down what failed, one entry each, errors outside any test among them: Vitest's own JSON
 * leaves those out, so that a run could fail and nothing said why.
 */
export default class VitestFailures {
	/**
	 * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
	 * @param {ReadonlyArray<import('vitest/node').SerializedError>} unhandled
	 */
	onTestRunEnd(modules, unhandled) {
		const failures = modules.flatMap((module) => {
			const file = relative(process.cwd(), module.moduleId)
			const tests = [...module.children.allTests('failed')].map((test) => said(`${file} > ${test.fullName}`, test.result().errors))
			return [...(module.errors().length > 0 ? [said(file, module.errors())] : []), ...tests]
		})
		const outside = unhandled.map((error) => said('outside any test', [error]))
		const file = process.env.AKIN_FAILURES_FILE
		if (file) writeFileSync(file, JSON.stringify([...failures, ...outside]))
	}
}

/**
 * @param {string} name
 * @param {ReadonlyArray<{ message: string, stack?: string }> | undefined} errors
 */
const said = (name, errors) => ({ name, why: (errors ?? []).map(({ message, stack }) => stack ?? message).join('\n') })
