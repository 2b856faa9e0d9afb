import { useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { StartRequest } from '../start/start-screen.tsx'
import type { SeekerDoor } from './seeker-door.ts'
import { until } from './until.ts'
import { whileBusy } from './while-busy.ts'

/** How long starting may take before we say that it did not work, in milliseconds. */
const patienceMs = 15_000

export interface Start {
	readonly starting: boolean
	/** Why the last try did not work, in our words; null while there is nothing to say. */
	readonly problem: string | null
	readonly run: (request: StartRequest) => Promise<void>
}

/** Makes a session where there is none, then asks for a conversation. Pressing twice asks once. */
export function useStart(door: SeekerDoor): Start {
	const { t } = useLingui()
	const [starting, setStarting] = useState(false)
	const [problem, setProblem] = useState<string | null>(null)
	const running = useRef(false)

	const ask = async ({ programme, language, name, topics, about, inDanger }: StartRequest): Promise<string | null> => {
		const { session } = door
		if (!session.getSnapshot().ready || session.getSnapshot().status.kind === 'gone') {
			if (!(await door.enter())) return 'no_answer'
			session.open()
			const opened = await until(session, ({ ready, status }) => ready && status.kind === 'ok', patienceMs)
			if (!opened) return 'no_answer'
		}
		const asked = { programmeId: programme.id, language, name, topics: [...topics], about, inDanger }
		const reply = await whileBusy(() => session.requestConversation(asked), patienceMs)
		return reply.ok ? null : reply.error.code
	}

	const run = async (request: StartRequest) => {
		if (running.current) return
		running.current = true
		setStarting(true)
		setProblem(null)
		const code = await ask(request)
		running.current = false
		setStarting(false)
		if (code !== null) setProblem(words(code))
	}

	const words = (code: string): string => {
		switch (code) {
			case 'programme_closed':
			case 'programme_not_found':
				return t`This chat has just closed. Other people can be reached now.`
			case 'language_not_offered':
				return t`Nobody speaks this language here. Please choose another one.`
			case 'busy':
			case 'rate_limited':
				return t`Lots of people are starting right now. Give us a few seconds and try again.`
			default:
				return t`We could not start the chat. This is our fault, not yours. Please try again, or call one of the numbers.`
		}
	}

	return { starting, problem, run }
}
