import { setTimeout as pause } from 'node:timers/promises'
import type { SupervisorOpenConversation } from '@akin/client/supervisor-session'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import type { ConversationId } from '@akin/core/support/ids'
import type { At, SupervisorAct, SupervisorPlan } from '../schedule/schedule.ts'
import { linkOf, openSupervisorPage, type Someone, type SupervisorPage } from './pages.ts'
import { createRepeater, sideLinks } from './repeat-sends.ts'
import { connected } from './seeker.ts'
import { type Stage, which } from './stage.ts'
import { createWords } from './words.ts'

/** A supervisor who looks in, whispers, takes over and hands back as the schedule says. Resolves with the way to close the page. */
export async function superviseAs(stage: Stage, someone: Someone, plan: SupervisorPlan): Promise<() => void> {
	const side = sideLinks((node) => linkOf<SupervisorContract>(stage, someone, 0, node))
	const repeater = createRepeater(side)
	const words = createWords(someone.actor)
	let page = openSupervisorPage(stage, someone, 1, plan.node)
	await connected(stage, page)
	for (const act of plan.acts) {
		if (!(await stage.until(act.atMs))) break
		if (act.act === 'reload') {
			const number = page.viewer.page + 1
			page.close()
			if (act.awayMs > 0) await pause(act.awayMs)
			page = openSupervisorPage(stage, someone, number, act.node)
			continue
		}
		const lost = await perform(page, act, words)
		if (lost !== null) repeater.goOn(stage, plan.node, lost, words)
	}
	return () => {
		side.close()
		page.close()
	}
}

type OnThePage = Exclude<At<SupervisorAct>, { readonly act: 'reload' }>
type Mode = SupervisorOpenConversation['view']['mode']

/** The conversation in which a right to write was given up, if one was. */
async function perform(page: SupervisorPage, act: OnThePage, words: (characters: number) => string): Promise<ConversationId | null> {
	const { session } = page
	const { board, conversations } = session.getSnapshot()
	const inMode = (...modes: Mode[]) => {
		const fitting = conversations.filter(({ view }) => view.state.kind !== 'closed' && modes.includes(view.mode))
		return which(fitting, act.which)?.id
	}
	const say = (kind: 'message' | 'whisper' | 'note', id: ConversationId | undefined, characters = 30) => {
		if (id === undefined) return
		const text = words(characters)
		const clientId = { message: session.sendMessage, whisper: session.sendWhisper, note: session.sendNote }[kind](id, text)
		if (clientId !== null) page.wrote(id, clientId, ({ message: 'room', whisper: 'backstage', note: 'supervision' } as const)[kind], text)
	}
	const on = async (id: ConversationId | undefined, ask: (id: ConversationId) => Promise<{ readonly ok: boolean }>) =>
		id !== undefined && (await ask(id)).ok ? id : null

	switch (act.act) {
		case 'read':
			await on(which(board === null ? [] : [...board.waiting, ...board.talking, ...board.talking], act.which)?.id, session.startReading)
			return null
		case 'stop':
			await on(inMode('reading', 'none') ?? closedIn(conversations), session.stopReading)
			return null
		case 'whisper':
		case 'note':
			say(act.act, inMode('reading', 'joined', 'handling'))
			return null
		case 'write': {
			const id = inMode('joined', 'handling')
			for (let count = 0; count < act.messages; count++) say('message', id, act.characters)
			return null
		}
		case 'join':
			await on(inMode('reading'), session.join)
			return null
		case 'step_back':
			return on(inMode('joined'), session.stepBack)
		case 'take_over': {
			const id = await on(inMode('reading', 'joined'), session.takeOver)
			// What a new handler does first; the former one must not get to see the second.
			if (id !== null) for (const kind of ['message', 'whisper', 'note'] as const) say(kind, id)
			return null
		}
		case 'hand_back':
			return on(inMode('handling'), (id) => session.handBack(id, act.to))
		case 'end':
			return on(inMode('handling'), session.endConversation)
		case 'acknowledge': {
			const rows = board === null ? [] : [...board.waiting, ...board.talking, ...board.ended]
			const open = rows.flatMap(({ id, attention }) =>
				attention.signals.filter(({ acknowledged }) => acknowledged === null).map((signal) => ({ id, signalId: signal.id })),
			)
			const chosen = which(open, act.which)
			if (chosen) await session.acknowledge(chosen.id, chosen.signalId, 'on_it')
			return null
		}
	}
}

const closedIn = (conversations: readonly SupervisorOpenConversation[]): ConversationId | undefined =>
	conversations.find(({ view }) => view.state.kind === 'closed')?.id
