import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { parseOptions } from './options.mjs'
import { root } from './places.mjs'

afterEach(() => vi.unstubAllEnvs())

test('without options: port 4600 and the folder inside the clone', () => {
	expect(parseOptions([], '.akin/data')).toEqual({ reset: false, portBase: 4600, dataDir: join(root, '.akin/data') })
})

test('options are read with a space or an equals sign', () => {
	const wanted = { reset: true, portBase: 4700, dataDir: '/srv/akin' }
	expect(parseOptions(['--reset', '--port-base', '4700', '--data', '/srv/akin'], 'x')).toEqual(wanted)
	expect(parseOptions(['--data=/srv/akin', '--port-base=4700', '--reset'], 'x')).toEqual(wanted)
})

test('a relative folder is relative to where npm was called', () => {
	vi.stubEnv('INIT_CWD', '/home/somebody')
	expect(parseOptions(['--data', 'akin'], 'x').dataDir).toBe('/home/somebody/akin')
})

test.for([
	[['--prot', '1'], '--prot is not an option'],
	[['--port-base', 'many'], '--port-base wants a number from 1 to 65000'],
	[['--port-base'], '--port-base wants a number'],
	[['--port-base', '70000'], '--port-base wants a number'],
	[['--data'], '--data wants a folder'],
] as const)('%j is answered with a sentence', ([args, sentence]) => {
	expect(() => parseOptions([...args], 'x')).toThrow(sentence)
})
