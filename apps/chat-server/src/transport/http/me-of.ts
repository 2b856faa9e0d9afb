import type { StaffSession } from '../../ports/session-store.ts'
import type { StaffMember } from '../../ports/staff-directory.ts'
import type { BegunStaffSession } from '../../use-cases/session/begin-staff-session.ts'

type Opened = { readonly member: StaffMember; readonly session: StaffSession }

/** Who is signed in, as their page is told. */
export const meOf = ({ member: { id, name, role, demo }, session: { endsAt } }: Opened) => ({
	me: { id, name, role, demo, sessionEndsAt: endsAt },
})

/** What comes of a right password, for the page and for its cookie. */
export function begunAnswer(begun: BegunStaffSession) {
	if (begun.kind === 'opened') return { data: meOf(begun.opened), cookie: { set: begun.opened.token } }
	return { data: { pending: { token: begun.token, setUp: begun.setUp } } }
}
