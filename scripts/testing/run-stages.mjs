// Without arguments every stage runs; `npm test -- lint types` runs those two.
import { add, stages } from './stages.mjs'

const total = { passed: 0, failed: 0 }
/** @type {string[]} */
const summary = []
const wanted = process.argv.slice(2)
for (const [name, stage] of Object.entries(stages)) {
	if (wanted.length > 0 && !wanted.includes(name)) continue
	console.log(`\n── ${name} ──`)
	const startedAt = performance.now()
	const count = await stage()
	add(total, count)
	const seconds = Math.round((performance.now() - startedAt) / 1000)
	summary.push(`${count.failed === 0 ? '✓' : '✗'} ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`)
}
console.log(`\n${summary.join('\n')}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
