import { registerStaffKeysContract } from '../../../test/contracts/staff-keys-store.contract.ts'
import { demoSupervisors } from '../../seed/people.ts'
import { createMemoryStaffKeysStore } from './memory-staff-keys-store.ts'

const [priya, amir] = demoSupervisors
if (!priya || !amir) throw new Error('nobody works here')
const people = [priya.id, amir.id] as const

registerStaffKeysContract('memory', async () => ({
	...{ ...createMemoryStaffKeysStore(), people },
	[Symbol.asyncDispose]: async () => {},
}))
