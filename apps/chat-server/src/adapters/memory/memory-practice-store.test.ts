import { registerPracticeContract } from '../../../test/contracts/practice-store.contract.ts'
import { demoListeners } from '../../seed/people.ts'
import { createMemoryPracticeStore } from './memory-practice-store.ts'

const [sam, noor] = demoListeners
if (!sam || !noor) throw new Error('nobody works here')
const people = [sam.id, noor.id] as const

registerPracticeContract('memory', async () => ({
	...{ ...createMemoryPracticeStore(), people },
	[Symbol.asyncDispose]: async () => {},
}))
