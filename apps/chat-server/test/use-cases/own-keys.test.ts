import { beforeEach, expect, test } from 'vitest'
import { readOwnKeys, saveOwnKeys } from '../../src/use-cases/supervision/own-keys.ts'
import { type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'

const [priya, amir] = [supervisorNamed('priya'), supervisorNamed('amir')]
let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
})

test('[KB4] keys are somebody’s own, and only what differs is kept', async () => {
	expect(await saveOwnKeys(world.chat, priya, { pin: 'Z', whisper: 'W' })).toEqual({ ok: true, value: { pin: 'Z' } })
	expect(await readOwnKeys(world.chat, priya)).toEqual({ pin: 'Z' })
	expect(await readOwnKeys(world.chat, amir)).toEqual({})
})

test('[KB2] keys that do not go together are refused whole, and nothing is changed', async () => {
	await saveOwnKeys(world.chat, priya, { pin: 'Z' })
	expect(await saveOwnKeys(world.chat, priya, { pin: 'X', whisper: 'A' })).toEqual({ ok: false, error: 'keys_not_valid' })
	expect(await readOwnKeys(world.chat, priya)).toEqual({ pin: 'Z' })
})
