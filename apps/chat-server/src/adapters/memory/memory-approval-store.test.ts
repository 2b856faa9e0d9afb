import { approvalStoreContract } from '../../../test/contracts/approval-store.contract.ts'
import { createMemoryApprovalStore } from './memory-approval-store.ts'

approvalStoreContract(async () => createMemoryApprovalStore())
