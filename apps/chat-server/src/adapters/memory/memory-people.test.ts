import { randomUUID } from 'node:crypto'
import { asId, type StaffId } from '@akin/core/support/ids'
import { auditLogContract } from '../../../test/contracts/audit-log.contract.ts'
import { invitationStoreContract } from '../../../test/contracts/invitation-store.contract.ts'
import { programmeDirectoryContract } from '../../../test/contracts/programme-directory.contract.ts'
import { secondStepStoreContract } from '../../../test/contracts/second-step-store.contract.ts'
import { blockStoreContract, intakeStoreContract, shiftMessageStoreContract } from '../../../test/contracts/service-stores.contract.ts'
import { sessionStoreContract } from '../../../test/contracts/session-store.contract.ts'
import { staffDirectoryContract } from '../../../test/contracts/staff-directory.contract.ts'
import { createMemoryAuditLog } from './memory-audit-log.ts'
import { createMemoryBlockStore } from './memory-block-store.ts'
import { createMemoryIntakeStore } from './memory-intake-store.ts'
import { createMemoryInvitationStore } from './memory-invitation-store.ts'
import { createMemoryProgrammeDirectory } from './memory-programme-directory.ts'
import { createMemorySecondStepStore } from './memory-second-step-store.ts'
import { createMemorySessionStore } from './memory-session-store.ts'
import { createMemoryShiftMessageStore } from './memory-shift-message-store.ts'
import { createMemoryStaffDirectory } from './memory-staff-directory.ts'

sessionStoreContract('memory', async () => ({
	store: createMemorySessionStore(),
	newStaff: async () => asId<StaffId>(randomUUID()),
}))
secondStepStoreContract('memory', async () => ({
	store: createMemorySecondStepStore(),
	newStaff: async () => asId<StaffId>(randomUUID()),
}))
staffDirectoryContract('memory', async () => createMemoryStaffDirectory())
programmeDirectoryContract('memory', async () => createMemoryProgrammeDirectory())
blockStoreContract('memory', async () => createMemoryBlockStore())
intakeStoreContract('memory', async () => createMemoryIntakeStore())
shiftMessageStoreContract('memory', async () => createMemoryShiftMessageStore())
invitationStoreContract('memory', async () => {
	const staff = createMemoryStaffDirectory()
	return { store: createMemoryInvitationStore(staff), staff }
})
auditLogContract('memory', async () => createMemoryAuditLog())
