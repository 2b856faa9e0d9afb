import { asId, type ProgrammeId, type ShiftMessageId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import { requestConversation } from '../../src/use-cases/conversation/request-conversation.ts'
import { endIntakePauses, pausedAmong, pauseIntake, resumeIntake } from '../../src/use-cases/service/pause-intake.ts'
import { sendShiftMessage, shiftMessagesFor, withdrawShiftMessage } from '../../src/use-cases/service/shift-messages.ts'
import { anyRequest, listenerNamed, type SmallWorld, smallWorld, supervisorNamed, talk } from '../support/small-world.ts'

const minutes = 60_000
const sam = listenerNamed('sam')
const [priya, amir] = [supervisorNamed('priya'), supervisorNamed('amir')]
const elsewhere = { ...priya, programmeIds: [asId<ProgrammeId>('replay')] }

let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
})
const audited = async () => (await world.chat.audit.latest(20)).map(({ action, detail }) => ({ action, ...detail }))
const offeredOpening = async () => (await world.chat.programmes.offered()).find(({ id }) => id === talk)?.opening
const asks = async () => requestConversation(world.chat, await world.seeker(), anyRequest())

test('[IN1] [IN2] nobody new comes in, whoever waits is helped, and it ends by itself', async () => {
	await world.onShift(sam)
	const { id } = await world.waiting()
	expect((await pauseIntake(world.chat, priya, talk, { reason: 'long_wait', minutes: 30 })).ok).toBe(true)
	expect(await asks()).toEqual({ ok: false, error: 'programme_closed' })
	world.chat.programmes.reread()
	expect(await offeredOpening()).toEqual({ kind: 'closed', opensAt: world.chat.clock.now() + 30 * minutes })
	expect((await world.offerTo(sam)).id).toBe(id)
	await world.pass(29 * minutes)
	await endIntakePauses(world.chat)
	expect(await asks()).toMatchObject({ ok: false })
	await world.pass(1 * minutes)
	// Over is over, also before anybody has swept it away.
	expect(await asks()).toMatchObject({ ok: true })
	await endIntakePauses(world.chat)
	expect(await world.chat.intake.all()).toEqual([])
	expect(await audited()).toEqual([
		{ action: 'intake_resumed', programme: talk },
		{ action: 'intake_paused', programme: talk, reason: 'long_wait', minutes: 30 },
		{ action: 'shift_started', capacity: 2 },
	])
	expect(world.told.filter(({ kind }) => kind === 'serviceChanged')).toHaveLength(2)
})

test('[IN3] another supervisor sees who paused it and why, and resumes it', async () => {
	await pauseIntake(world.chat, priya, talk, { reason: 'no_supervisor', minutes: null })
	await world.pass(12 * 60 * minutes)
	await endIntakePauses(world.chat)
	expect(await pausedAmong(world.chat, amir.programmeIds)).toMatchObject([{ byName: 'Priya', reason: 'no_supervisor', until: null }])
	expect(await pausedAmong(world.chat, elsewhere.programmeIds)).toEqual([])
	expect((await resumeIntake(world.chat, amir, talk)).ok).toBe(true)
	expect((await resumeIntake(world.chat, amir, talk)).ok).toBe(true)
	expect(await pausedAmong(world.chat, amir.programmeIds)).toEqual([])
	expect((await audited()).map(({ action }) => action)).toEqual(['intake_resumed', 'intake_paused'])
})

test('[P1] a programme of somebody else and none are the same answer', async () => {
	const refusal = { ok: false, error: 'programme_not_found' }
	const none = { ...priya, programmeIds: [asId<ProgrammeId>('no-such')] }
	expect(await pauseIntake(world.chat, elsewhere, talk, { reason: 'other', minutes: 15 })).toEqual(refusal)
	expect(await pauseIntake(world.chat, none, asId<ProgrammeId>('no-such'), { reason: 'other', minutes: 15 })).toEqual(refusal)
	expect(await resumeIntake(world.chat, elsewhere, talk)).toEqual(refusal)
	expect(await sendShiftMessage(world.chat, elsewhere, talk, 'hello')).toEqual(refusal)
	expect(await world.chat.intake.all()).toEqual([])
})

test('a message to all stands for two hours, for those who come later too, and is gone then', async () => {
	const sent = await sendShiftMessage(world.chat, priya, talk, '  Long wait tonight, thank you.  ')
	if (!sent.ok) throw new Error('not sent')
	expect(await shiftMessagesFor(world.chat, [talk])).toMatchObject([{ byName: 'Priya', text: 'Long wait tonight, thank you.' }])
	expect(await shiftMessagesFor(world.chat, elsewhere.programmeIds)).toEqual([])
	await world.pass(119 * minutes)
	expect(await shiftMessagesFor(world.chat, [talk])).toHaveLength(1)
	await world.pass(1 * minutes)
	expect(await shiftMessagesFor(world.chat, [talk])).toEqual([])
	expect(await withdrawShiftMessage(world.chat, priya, sent.value)).toEqual({ ok: false, error: 'message_not_found' })
})

test('[P3] its words stand nowhere but sealed', async () => {
	const words = 'Long wait tonight, thank you.'
	await sendShiftMessage(world.chat, priya, talk, words)
	const [stored] = await world.chat.shiftMessages.standing(world.chat.clock.now())
	expect(Buffer.from(stored?.sealed ?? []).toString()).not.toContain('wait')
	expect(JSON.stringify(await audited())).not.toContain('wait')
	expect(JSON.stringify(world.told)).not.toContain('wait')
})

test('it can be taken back by any supervisor of the programme, is not sent empty, and not all the time', async () => {
	const sent = await sendShiftMessage(world.chat, priya, talk, 'Thank you all')
	if (!sent.ok) throw new Error('not sent')
	expect(await withdrawShiftMessage(world.chat, elsewhere, sent.value)).toEqual({ ok: false, error: 'message_not_found' })
	expect(await withdrawShiftMessage(world.chat, amir, world.chat.ids.next<ShiftMessageId>())).toEqual({
		ok: false,
		error: 'message_not_found',
	})
	expect((await withdrawShiftMessage(world.chat, amir, sent.value)).ok).toBe(true)
	expect(await shiftMessagesFor(world.chat, [talk])).toEqual([])
	expect(await sendShiftMessage(world.chat, priya, talk, ' \n ')).toEqual({ ok: false, error: 'message_empty' })
	await sendShiftMessage(world.chat, priya, talk, 'two')
	await sendShiftMessage(world.chat, priya, talk, 'three')
	expect(await sendShiftMessage(world.chat, priya, talk, 'four')).toMatchObject({ error: { code: 'rate_limited' } })
	expect((await sendShiftMessage(world.chat, amir, talk, 'another person may')).ok).toBe(true)
})
