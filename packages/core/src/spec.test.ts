import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/**
 * Rules are worth what checks them: every rule of a SPEC is quoted by a test, and no test quotes a rule that is gone. Beside it where core alone can
 * tell; some of what must hold can only be seen in the server, or on a page.
 */

const root = join(import.meta.dirname, '../../..')
const filesIn = (folder: string) =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => !file.includes('node_modules') && !file.startsWith('dist'))
		.map((file) => join(folder, file))
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const specs = filesIn('packages/core/src').filter((file) => file.endsWith('SPEC.md'))
const places = ['packages/core/src', 'packages/client/src', 'packages/ui/src', 'apps/chat-server/src', 'apps/chat-server/test']
const pages = ['apps/web/src', 'apps/moderator/src', 'e2e/tests', 'bench/src']
const tests = [...places, ...pages].flatMap(filesIn).filter((file) => /\.(test(-d)?|spec|contract)\.tsx?$/.test(file))
const allTests = tests.map(read).join('\n')
const idsIn = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, id]) => id))
const allRules = idsIn(specs.map(read).join('\n'), /\*\*\[([A-Z]{2}\d+)\]\*\*/g)

test.each(specs)('every rule of %s is quoted by a test, and every rule quoted exists', (spec) => {
	const rules = idsIn(read(spec), /\*\*\[([A-Z]{2}\d+)\]\*\*/g)
	const quoted = idsIn(allTests, /\[([A-Z]{2}\d+)\]/g)
	const prefix = [...rules][0]?.slice(0, 2)
	expect(rules.size).toBeGreaterThan(0)
	expect([...rules].filter((id) => !quoted.has(id))).toEqual([])
	expect([...quoted].filter((id) => id?.startsWith(prefix ?? '') && !allRules.has(id))).toEqual([])
})

test('the rules are looked for where they are', () => {
	expect(specs.length).toBeGreaterThanOrEqual(7)
	expect(tests.length).toBeGreaterThan(200)
})
