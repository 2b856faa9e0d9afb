import { expect, test } from 'vitest'
import { linksTo, unreachable } from './ways-to-reach.ts'

test('[CA4] a number and a page can be pressed; anything else leads nowhere', () => {
	expect(linksTo({ call: '+44 (0)1632 960-101', text: '741 741', web: 'https://example.org/talk?x=1' })).toEqual({
		...{ call: 'tel:+4401632960101', text: 'sms:741741', web: 'https://example.org/talk?x=1' },
	})
	expect(linksTo({})).toEqual({ call: null, text: null, web: null })
	for (const web of ['javascript:alert(1)', 'data:text/html,x', 'example.org', 'https://name@example.org/', 'https://a b.org', ''])
		expect([web, linksTo({ web }).web]).toEqual([web, null])
	for (const call of ['ask at the desk', '1', '116;ext=2', '01632?960', '']) expect([call, linksTo({ call }).call]).toEqual([call, null])
})

test('[ST2] what cannot be pressed is named before it is saved', () => {
	expect(unreachable({ call: '112', text: '', web: 'https://example.org' })).toEqual([])
	expect(unreachable({ call: 'at the desk', text: 'HELLO', web: 'example.org' })).toEqual(['at the desk', 'HELLO', 'example.org'])
})
