import type { Link } from '@akin/client/link'
import type { SeekerContract } from '@akin/core/protocol/seeker'
import { asId, type ClientId, type ConversationId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import { createRecorder } from '../recorder.ts'
import { recordingLink } from './recording-link.ts'

const viewer = { actor: 'seeker-1', role: 'seeker', principalId: 'S1', page: 1 } as const
const message = { conversationId: asId<ConversationId>('c'), clientId: asId<ClientId>('m'), text: 'words' }
const noAnswer = { ok: false, error: { code: 'no_answer', message: '' } }
const sent = { ok: true, data: { seq: 4, at: 1, head: { seq: 4, epoch: 2 } } }

async function recordOf(kind: 'up' | 'down', reply: object) {
	const recorder = createRecorder()
	// As much of a link as a command meets.
	const link = { state: () => ({ kind, since: 0 }), call: async () => reply } as unknown as Link<SeekerContract>
	await recordingLink(link, { viewer, node: 1, raw: false }, recorder).call('message:send', message)
	return recorder.take()[0]
}

test('a command is written down with what came of it', async () => {
	expect(await recordOf('up', sent)).toMatchObject({
		...{ kind: 'op', ...viewer, node: 1, command: 'message:send', stream: 'room', ...message },
		...{ outcome: 'ok', code: null, wasSent: true, data: { seq: 4, epoch: 2 } },
	})
})

test('without an answer it may have been done, and was sent if there was a connection', async () => {
	expect(await recordOf('up', noAnswer)).toMatchObject({ outcome: 'unknown', code: 'no_answer', wasSent: true, data: null })
	expect(await recordOf('down', noAnswer)).toMatchObject({ outcome: 'unknown', wasSent: false })
})

test('what a moving link sends later was sent', async () => {
	expect(await recordOf('down', sent)).toMatchObject({ outcome: 'ok', wasSent: true })
})
