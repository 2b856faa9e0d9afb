import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const files = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
	.stdout.trim()
	.split('\n')

test('no file or folder is named after nothing in particular', () => {
	const names = files.filter((file) => /(?:^|\/)(?:utils?|helpers?|managers?|common|misc)(?:\/|\.[^/]*$)/.test(file))
	expect(names).toEqual([])
	expect(files.length).toBeGreaterThan(100)
})

test('every workspace package takes its versions from the catalog', () => {
	const manifests = files.filter((file) => basename(file) === 'package.json')
	const strays = manifests.flatMap((file) => {
		const manifest: Record<string, Record<string, string> | undefined> = JSON.parse(readFileSync(join(root, file), 'utf8'))
		const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies })
		return wanted
			.filter(([, version]) => version !== 'catalog:' && version !== 'workspace:*')
			.map(([name, version]) => `${file}: ${name} ${version}`)
	})
	expect(strays).toEqual([])
	expect(manifests.length).toBeGreaterThan(8)
})
