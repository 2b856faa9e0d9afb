import { registerSnippetContract } from '../../../test/contracts/snippet-store.contract.ts'
import { demoListeners } from '../../seed/people.ts'
import { createMemorySnippetStore } from './memory-snippet-store.ts'

const [sam, noor] = demoListeners
if (!sam || !noor) throw new Error('nobody works here')
const people = [sam.id, noor.id] as const

registerSnippetContract('memory', async () => ({
	...{ ...createMemorySnippetStore(), people },
	[Symbol.asyncDispose]: async () => {},
}))
