import { expect, it, vi } from 'vitest'
import { createMemoryIntakeStore } from '../../src/adapters/memory/memory-intake-store.ts'
import { createMemoryProgrammeDirectory } from '../../src/adapters/memory/memory-programme-directory.ts'
import { demoProgrammes } from '../../src/seed/programmes.ts'
import { createProgrammes } from '../../src/use-cases/programmes.ts'

it('works out once a second what everybody is offered, and offers a new programme when the programmes are read again', async () => {
	const directory = createMemoryProgrammeDirectory()
	const [first, second] = demoProgrammes.filter(({ hidden }) => !hidden)
	if (!first || !second) throw new Error('the demo world has two programmes')
	await directory.save(first)
	const time = { now: 1_000 }
	const all = vi.spyOn(directory, 'all')
	const programmes = createProgrammes(directory, createMemoryIntakeStore(), { now: () => time.now })

	const offered = await programmes.offered()
	expect(offered.map(({ id }) => id)).toEqual([first.id])
	expect(await programmes.offered()).toBe(offered)
	time.now += 1_000
	expect(await programmes.offered()).not.toBe(offered)

	await directory.save(second)
	time.now += 5_000
	expect((await programmes.offered()).map(({ id }) => id)).toEqual([first.id, second.id])
	expect(all).toHaveBeenCalledTimes(2)
})
