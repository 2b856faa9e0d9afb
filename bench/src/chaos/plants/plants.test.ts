import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { faults } from '../faults/all-faults.ts'
import { plantNamed, plants } from './all-plants.ts'
import { applyPlant } from './apply-plant.ts'

const repository = join(import.meta.dirname, '../../../..')
const read = (file: string) => readFileSync(join(repository, file), 'utf8')

describe('every plant', () => {
	it.each(plants.map((plant) => [plant.name, plant] as const))('%s finds its places in the source of today', (_, plant) => {
		for (const file of new Set(plant.patches.map((patch) => patch.file))) {
			expect(applyPlant(plant, file, read(file))).not.toBe(read(file))
		}
	})

	it('has a name of its own and faults that there are', () => {
		expect(new Set(plants.map(({ name }) => name)).size).toBe(plants.length)
		const known = new Set(faults.map(({ name }) => name))
		expect(plants.flatMap((plant) => plant.faults).filter((name) => !known.has(name))).toEqual([])
	})

	it('is refused when its place is gone', () => {
		expect(() => applyPlant(plantNamed('no-fence'), plantNamed('no-fence').patches[0]?.file ?? '', '')).toThrow('0 times')
	})
})

/** What a process answers in which a plant grows, or none. */
async function scoreWith(plant: string | null): Promise<string> {
	const ticket = pathToFileURL(join(repository, 'packages/core/src/queue/ticket.ts')).href
	const script = `import { ticketScore } from '${ticket}'; console.log(ticketScore({ enqueuedAt: 7, boostMs: 2 }))`
	const preload = pathToFileURL(join(import.meta.dirname, 'preload.ts')).href
	const env = { ...process.env, NODE_OPTIONS: `--import=${preload}`, ...(plant === null ? {} : { AKIN_CHAOS_PLANT: plant }) }
	return (await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { env })).stdout.trim()
}

describe('the hook', () => {
	it('changes a module of a process that names a plant, and of no other', async () => {
		expect(await scoreWith(null)).toBe('5')
		expect(await scoreWith('last-come-first-served')).toBe('-5')
	})
})
