import type { Chat } from '../../use-cases/chat.ts'
import { decode, type ProgrammeMessage, programmeMessage } from './bus-messages.ts'
import type { ConnectedSockets } from './connected-sockets.ts'
import type { LocalPokes } from './socket-announcer.ts'

/** What the programmes are, told to whoever is connected to this node. */
export function createProgrammeNews(chat: () => Chat, sockets: ConnectedSockets, pokes: LocalPokes) {
	async function tell(): Promise<void> {
		const programmes = [...(await chat().programmes.offered())]
		for (const { socket } of sockets.seekers()) socket.emit('programmes:changed', { programmes })
	}

	/** Somebody saved a new version, on this node or another: nothing read before is used any more. */
	async function changed({ programmeId, version }: ProgrammeMessage): Promise<void> {
		chat().programmes.reread()
		for (const { actor, role, socket } of sockets.supervisors()) {
			if (role === 'coordinator' || actor.programmeIds.includes(programmeId)) socket.emit('settings:changed', { programmeId, version })
		}
		await tell()
		pokes.board('everything')
		pokes.queue()
	}

	return {
		tell,
		changed,
		/** What another node says of a change. */
		hear: async (payload: Uint8Array): Promise<void> => changed(programmeMessage.parse(decode(payload))),
	}
}
export type ProgrammeNews = ReturnType<typeof createProgrammeNews>
