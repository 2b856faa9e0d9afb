import type { Front } from '@akin/core/programme/front'
import { expect, it } from 'vitest'
import { programme } from '../testing/fake-seeker.ts'
import { carry, unpack } from './front-in-page.ts'

const usual: Front = {
	...{ now: 1, status: { kind: 'busy' }, programmes: [programme('talk')], demo: false, returning: false },
	...{ leaveTo: 'https://elsewhere.example/', ownWindow: null },
}

it.each<[string, Partial<Front>]>([
	['as usual', {}],
	['in the demo world', { demo: true }],
	['for somebody who comes back, inside another page', { returning: true, ownWindow: '/?o=acme' }],
	['while nothing can be reached', { status: { kind: 'outage' }, programmes: [] }],
])('%s: what the page carries, and what comes beside it, make the front again', (_name, more) => {
	const front = { ...usual, ...more }
	expect(unpack(JSON.parse(JSON.stringify(carry(front))), front)).toEqual(front)
})

it('carries nothing of the programmes, and nothing that is as usual', () => {
	expect(Object.keys(carry(usual))).toEqual(['now', 'status'])
})
