// @vitest-environment node
import { expect, it } from 'vitest'
import { completeMessages } from './complete-messages.ts'

/** A build of an app whose catalogue holds one text. */
function build(...files: readonly (readonly [path: string, code: string])[]) {
	const plugin = completeMessages([
		{ files: /^src\//, catalogues: ['src'] },
		{ files: /packages\/ui\//, catalogues: ['src'] },
	])
	plugin.configResolved({ root: '/app' })
	plugin.transform('export const messages = JSON.parse("{\\"aBc+/1\\":[\\"Waiting\\"]}")', '/app/src/locales/en/messages.po')
	for (const [path, code] of files) plugin.transform(code, path)
	return plugin.buildEnd
}

it('lets a build pass whose texts are all in the catalogue', () => {
	expect(build(['/app/src/a.tsx', '_t({ id: "aBc+/1" })'])).not.toThrow()
})

it('stops a build with a text that has no entry, in the app or in what it shares', () => {
	expect(build(['/app/src/a.tsx?v=1', '_t({ id: "zZzZzZ" })'])).toThrow('src/a.tsx (zZzZzZ) in src')
	expect(build(['/packages/ui/src/b.tsx', '_t({ id:"yYyYyY" })'])).toThrow('b.tsx (yYyYyY) in src')
})

it('has no say about what belongs to nobody', () => {
	expect(build(['/node_modules/other/c.js', '_t({ id: "zZzZzZ" })'])).not.toThrow()
})
