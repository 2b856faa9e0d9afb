import { keyVaultContract } from '../../../test/contracts/key-vault.contract.ts'
import { createMemoryKeyVault } from './memory-key-vault.ts'

keyVaultContract('memory', async () => {
	const shared = new Map()
	return { a: createMemoryKeyVault(shared), b: createMemoryKeyVault(shared), elsewhere: createMemoryKeyVault() }
})
