// @vitest-environment node
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { inlineHashes } from './content-security.ts'

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`

describe('what a page may have inline', () => {
	it('its own scripts and styles, by hash; files of the origin need none', () => {
		const html = '<style>p{}</style><script>leave()</script><script type="module" src="/a.js"></script>'
		expect(inlineHashes(html)).toEqual({ scripts: [hash('leave()')], styles: [hash('p{}')] })
	})

	it('no attribute that would need unsafe-inline', () => {
		expect(() => inlineHashes('<p style="color:red">')).toThrow('inline style attribute')
		expect(() => inlineHashes('<button onclick="x()">')).toThrow('inline onclick attribute')
		expect(() => inlineHashes('<script>if (a <b style = 1) {}</script>')).not.toThrow()
	})
})
