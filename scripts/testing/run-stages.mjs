// Without arguments every stage runs; `npm test -- lint types` runs those two.
import { describeFailure } from './name-failures.mjs'
import { add, stages } from './stages.mjs'

/** So many failures are named again at the end; where more fail, the first say what is wrong. */
const mostSaidAgain = 20

const total = { passed: 0, failed: 0 }
/** @type {string[]} */
const summary = []
/** @type {string[]} */
const failures = []
const wanted = process.argv.slice(2)
for (const [name, stage] of Object.entries(stages)) {
	if (wanted.length > 0 && !wanted.includes(name)) continue
	console.log(`\n── ${name} ──`)
	const startedAt = performance.now()
	const count = await stage()
	add(total, count)
	failures.push(...(count.failures ?? []).map(describeFailure))
	const seconds = Math.round((performance.now() - startedAt) / 1000)
	summary.push(`${count.failed === 0 ? '✓' : '✗'} ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`)
}
if (failures.length > 0) {
	const more = failures.length > mostSaidAgain ? `\nand ${failures.length - mostSaidAgain} more` : ''
	console.log(`\n── what failed ──\n${failures.slice(0, mostSaidAgain).join('\n')}${more}`)
}
console.log(`\n${summary.join('\n')}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
