import { registerTrainingContract } from '../../../test/contracts/training-store.contract.ts'
import { demoListeners } from '../../seed/people.ts'
import { createMemoryPracticeStore } from './memory-practice-store.ts'
import { createMemoryTrainingStore } from './memory-training-store.ts'

const [sam, noor] = demoListeners
if (!sam || !noor) throw new Error('nobody works here')
const people = [sam.id, noor.id] as const

registerTrainingContract('memory', async () => {
	const practice = createMemoryPracticeStore()
	return { ...createMemoryTrainingStore(practice), practice, people, [Symbol.asyncDispose]: async () => {} }
})
