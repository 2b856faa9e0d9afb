import { newcomerForMs } from '@akin/core/approval/approval'
import { helpingRulesVersion, invitationDays } from '@akin/core/joining/invitation'
import { asId, type ProgrammeId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import { approvalsFor } from '../../src/use-cases/approval/approvals-for.ts'
import { decideOnApproval } from '../../src/use-cases/approval/decide-on-approval.ts'
import { requestApproval } from '../../src/use-cases/approval/request-approval.ts'
import { findInvitation } from '../../src/use-cases/joining/find-invitation.ts'
import { type Invited, invite, type OnBoard, withdrawInvitation } from '../../src/use-cases/joining/invite.ts'
import { join, type SignUp } from '../../src/use-cases/joining/join.ts'
import { lookAtPeople } from '../../src/use-cases/joining/look-at-people.ts'
import { othersFor } from '../../src/use-cases/settings/second-person.ts'
import { staffMember } from '../support/people.ts'
import { testSignIns } from '../support/sign-ins.ts'
import { listenerNamed, noon, type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'

const talk = asId<ProgrammeId>('talk')
const ada: OnBoard = { actor: { ...supervisorNamed('priya'), programmeIds: [talk] }, role: 'coordinator' }
const priya: OnBoard = { ...ada, role: 'supervisor' }
const noor: Invited = { forName: 'Noor from the course', as: 'listener', programmeIds: [talk], maxCapacity: 2 }

let world: SmallWorld
let door: ReturnType<typeof testSignIns>
beforeEach(async () => {
	world = await smallWorld()
	const { invitations, secrets, audit } = world.chat
	door = { ...testSignIns(noon), invitations, secrets, audit }
})

const invited = async (differing: Partial<Invited> = {}) => {
	const done = await invite(world.chat, ada, { ...noor, ...differing })
	if (!done.ok) throw new Error(done.error)
	return { ...done.value, token: done.value.link.split(/[#/]/).at(-1) ?? '' }
}
const signUp = (token: string, differing: Partial<SignUp> = {}): SignUp => ({
	...{ token, name: 'Noor B.', signInName: 'noor.b', password: 'four words in a row', languages: ['en', 'ar', 'en'] },
	...{ topics: ['lonely', 'no_such_topic'], rulesVersion: helpingRulesVersion, ...differing },
})

test('[JO1] only a coordinator invites, withdraws and sees who works here', async () => {
	const refused = { ok: false, error: 'coordinators_only' }
	expect(await invite(world.chat, priya, noor)).toEqual(refused)
	expect(await lookAtPeople(world.chat, priya)).toEqual(refused)
	const { invitation } = await invited()
	expect(await withdrawInvitation(world.chat, priya, invitation.id)).toEqual(refused)
	expect((await lookAtPeople(world.chat, ada)).ok).toBe(true)
})

test('[JO1] an invitation is for programmes of whoever invites; a coordinator answers for all and needs none', async () => {
	const elsewhere = asId<ProgrammeId>('elsewhere')
	expect(await invite(world.chat, ada, { ...noor, programmeIds: [talk, elsewhere] })).toEqual({ ok: false, error: 'programme_not_found' })
	expect(await invite(world.chat, ada, { ...noor, programmeIds: [] })).toEqual({ ok: false, error: 'programme_needed' })
	expect((await invited({ as: 'coordinator', programmeIds: [] })).invitation.programmeIds).toEqual([])
	expect((await invited({ as: 'supervisor', maxCapacity: 3 })).invitation.maxCapacity).toBe(1)
})

test('[JO2] the link leads to where they will work, its secret behind the #, and nothing keeps the secret', async () => {
	const listener = await invited()
	expect(listener.link).toMatch(/^https:\/\/desk\.example\.org\/#\/join\/[\w-]{43}$/)
	expect((await invited({ as: 'supervisor' })).link).toMatch(/^https:\/\/board\.example\.org\/join#[\w-]{43}$/)
	const kept = JSON.stringify([await world.chat.invitations.list(noon, 0), await world.chat.audit.latest(50)])
	expect(kept).not.toContain(listener.token)
})

test('[JO5] [JO6] whoever joins is what the invitation says, with their own names, languages and topics of its programmes', async () => {
	const { token } = await invited()
	const joined = await join(door, 'listener', signUp(token))
	expect(joined).toMatchObject({
		ok: true,
		value: {
			opened: {
				member: {
					...{ role: 'listener', name: 'Noor B.', signInName: 'noor.b', programmeIds: [talk], maxCapacity: 2, demo: false },
					...{ languages: ['en', 'ar'], topics: ['lonely'] },
				},
			},
		},
	})
	const view = await lookAtPeople(world.chat, ada)
	if (!view.ok) throw new Error(view.error)
	expect(view.value.people.map(({ signInName }) => signInName)).toContain('noor.b')
	expect(JSON.stringify(view.value.people)).not.toContain('lonely')
	expect(view.value.invitations.map(({ standing }) => standing)).toEqual(['used'])
})

test('[JO4] why a link does not work is told from a link that never was', async () => {
	const code = async (token: string) => {
		const found = await findInvitation(door, 'listener', token)
		return found.ok ? 'open' : found.error.code
	}
	const [used, withdrawn, over, board] = [await invited(), await invited(), await invited(), await invited({ as: 'supervisor' })]
	await join(door, 'listener', signUp(used.token))
	await withdrawInvitation(world.chat, ada, withdrawn.invitation.id)
	expect(await withdrawInvitation(world.chat, ada, withdrawn.invitation.id)).toEqual({ ok: false, error: 'invitation_not_open' })
	expect(await code(over.token)).toBe('open')
	door.advance(invitationDays * 86_400_000)
	expect([await code(used.token), await code(withdrawn.token), await code(over.token)]).toEqual([
		'invitation_used',
		'invitation_withdrawn',
		'invitation_over',
	])
	expect([await code(board.token), await code('made up')]).toEqual(['invitation_not_found', 'invitation_not_found'])
	expect((await join(door, 'listener', signUp(over.token, { signInName: 'late' }))).ok).toBe(false)
})

test('[JO5] a sign-in name that is taken is said, and the invitation still works', async () => {
	const { token } = await invited()
	expect(await join(door, 'listener', signUp(token, { signInName: 'SAM' }))).toEqual({ ok: false, error: { code: 'sign_in_name_taken' } })
	expect((await join(door, 'listener', signUp(token))).ok).toBe(true)
})

test('[JO11] a name that somebody here has is said, whatever their role, and the invitation still works', async () => {
	const { token } = await invited()
	for (const name of ['Priya', ' priya', 'PRIYA '])
		expect(await join(door, 'listener', signUp(token, { name }))).toEqual({ ok: false, error: { code: 'name_taken' } })
	expect((await join(door, 'listener', signUp(token, { name: 'Priya K.' }))).ok).toBe(true)
})

test('[JO9] a password that is soon guessed is refused, and the invitation still works', async () => {
	const { token } = await invited()
	const refused = { ok: false, error: { code: 'password_easily_guessed' } }
	expect(await join(door, 'listener', signUp(token, { password: 'password1234' }))).toEqual(refused)
	expect(await join(door, 'listener', signUp(token, { password: 'noor.bnoor.b' }))).toEqual(refused)
	expect((await join(door, 'listener', signUp(token))).ok).toBe(true)
})

test('[JO10] whoever joins a demo belongs to it', async () => {
	const host = { ...staffMember({ role: 'coordinator' }), id: ada.actor.id, demo: true }
	await door.staff.add(host, 'no password')
	const { token } = await invited()
	expect(await join(door, 'listener', signUp(token))).toMatchObject({ ok: true, value: { opened: { member: { demo: true } } } })
})

test('[JO7] [JO8] the log has ids, the role and the version of the rules, and neither a name nor a topic', async () => {
	const { token, invitation } = await invited()
	await join(door, 'listener', signUp(token))
	await withdrawInvitation(world.chat, ada, (await invited()).invitation.id)
	const log = await world.chat.audit.latest(50)
	expect(log.map(({ action }) => action).toReversed()).toEqual([
		...['staff_invited', 'staff_joined', 'signed_in', 'staff_invited', 'invitation_withdrawn'],
	])
	expect(log.find(({ action }) => action === 'staff_joined')?.detail).toEqual({
		...{ invitation: invitation.id, role: 'listener', rules: helpingRulesVersion },
	})
	expect(JSON.stringify(log)).not.toMatch(/noor|lonely/i)
})

test('links are not tried out by the hundred', async () => {
	const tries = await Promise.all(Array.from({ length: 100 }, (_, n) => findInvitation(door, 'listener', `guess ${n}`)))
	expect(tries.some((one) => !one.ok && one.error.code === 'rate_limited')).toBe(true)
})

test('[AP8] whoever was invited lately is not the second person for anybody, and is after three days', async () => {
	const lena: OnBoard = { actor: supervisorNamed('lena'), role: 'coordinator' }
	const { token } = await invited({ as: 'supervisor' })
	const joined = await join(door, 'supervisor', signUp(token, { languages: ['en'], topics: [] }))
	if (!joined.ok || joined.value.kind !== 'opened') throw new Error('did not join')
	const puppet = { ...lena.actor, id: joined.value.opened.member.id, name: 'Noor B.', programmeIds: [talk] }
	const sam = listenerNamed('sam')
	await requestApproval(world.chat, ada.actor, { kind: 'suspend_listener', subject: sam.id, reason: 'conduct' })
	const [asked] = await approvalsFor(world.chat, puppet)
	if (!asked) throw new Error('nothing waits')
	expect(asked.mayDecide).toBe(false)
	expect(await decideOnApproval(world.chat, puppet, asked.id, 'approve')).toEqual({ ok: false, error: 'too_new' })
	expect(await decideOnApproval(world.chat, puppet, asked.id, 'decline')).toMatchObject({ ok: true })
	// Nor does the other way round.
	await requestApproval(world.chat, puppet, { kind: 'suspend_listener', subject: sam.id, reason: 'conduct' })
	const [theirs] = await approvalsFor(world.chat, ada.actor)
	if (!theirs) throw new Error('nothing waits')
	expect(await decideOnApproval(world.chat, ada.actor, theirs.id, 'approve')).toEqual({ ok: false, error: 'too_new' })
	expect((await othersFor(world.chat, ada, talk)).all.map(({ id }) => id)).not.toContain(puppet.id)
	world.turn(newcomerForMs)
	expect((await othersFor(world.chat, ada, talk)).all.map(({ id }) => id)).toContain(puppet.id)
	await requestApproval(world.chat, ada.actor, { kind: 'suspend_listener', subject: sam.id, reason: 'conduct' })
	const [later] = await approvalsFor(world.chat, puppet)
	expect(later?.mayDecide).toBe(true)
})
