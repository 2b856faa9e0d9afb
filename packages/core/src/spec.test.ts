import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** Rules are worth what checks them: every rule of a SPEC is quoted by a test beside it or in a folder below, and no test quotes a rule that is gone. */

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8')
const specs = files.filter((file) => file.endsWith('SPEC.md'))
const testsIn = (folder: string) => files.filter((file) => file.startsWith(`${folder}/`) && /\.test(-d)?\.ts$/.test(file))
const idsIn = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, id]) => id))

test.each(specs)('every rule of %s is quoted by a test, and every rule quoted exists', (spec) => {
	const rules = idsIn(read(spec), /\*\*\[([A-Z]{2}\d+)\]\*\*/g)
	const quoted = idsIn(testsIn(dirname(spec)).map(read).join('\n'), /\[([A-Z]{2}\d+)\]/g)
	const prefix = [...rules][0]?.slice(0, 2)
	expect(rules.size).toBeGreaterThan(0)
	expect([...rules].filter((id) => !quoted.has(id))).toEqual([])
	expect([...quoted].filter((id) => id?.startsWith(prefix ?? '') && !rules.has(id))).toEqual([])
})

test('the rules are looked for where they are', () => {
	expect(specs.length).toBeGreaterThanOrEqual(7)
})
