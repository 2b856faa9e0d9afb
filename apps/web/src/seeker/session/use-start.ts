import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { momentWords } from '../start/opening-words.ts'
import type { StartRequest } from '../start/start-screen.tsx'
import { enterSession, patienceMs } from './enter-session.ts'
import type { SeekerDoor } from './seeker-door.ts'
import { whileBusy } from './while-busy.ts'

type Refusal = { readonly code: string; readonly retryAfterMs?: number }
const noAnswer: Refusal = { code: 'no_answer' }

export interface Start {
	readonly starting: boolean
	/** Why the last try did not work, in our words; null while there is nothing to say. */
	readonly problem: string | null
	/** They may not start for a while, or cannot from here: the numbers stand beside the words. */
	readonly blocked: boolean
	/** True when it worked. */
	readonly run: (request: StartRequest, sameListener?: boolean) => Promise<boolean>
}

/** Makes a session where there is none, then asks for a conversation. Pressing twice asks once. */
export function useStart(door: SeekerDoor | null): Start {
	const { t, i18n } = useLingui()
	const [starting, setStarting] = useState(false)
	const [problem, setProblem] = useState<string | null>(null)
	const [blocked, setBlocked] = useState(false)
	const running = useRef(false)

	const ask = async (request: StartRequest, sameListener: boolean): Promise<Refusal | null> => {
		if (door === null) return noAnswer
		const entered = await enterSession(door)
		if (entered !== 'entered') return { code: entered }
		const { programme, language, name, topics, about, inDanger, refusedReaders } = request
		const asked = { programmeId: programme.id, language, name, topics: [...topics], about, inDanger }
		// A server of an earlier version knows nothing of it, and gave no words either.
		const wish = {
			...(sameListener ? { sameListener } : {}),
			...(refusedReaders === null ? {} : { refusedAlong: [...refusedReaders] }),
		}
		const reply = await whileBusy(() => door.session.requestConversation({ ...asked, ...wish }), patienceMs)
		return reply.ok ? null : reply.error
	}

	const run = async (request: StartRequest, sameListener = false) => {
		if (running.current) return false
		running.current = true
		setStarting(true)
		setProblem(null)
		const refusal = await ask(request, sameListener)
		running.current = false
		setStarting(false)
		setBlocked(refusal?.code === 'blocked' || refusal?.code === 'network_blocked')
		if (refusal !== null) setProblem(words(refusal))
		return refusal === null
	}

	const words = ({ code, retryAfterMs = 0 }: Refusal): string => {
		switch (code) {
			case 'blocked':
				return t`You cannot start a chat here until ${{ time: momentWords(Date.now() + retryAfterMs, Date.now(), intlLocale(i18n.locale)) }}. A person of the team decided this. These people are still there for you:`
			case 'programme_closed':
			case 'programme_not_found':
				return t`This chat has just closed. Other people can be reached now.`
			case 'language_not_offered':
				return t`Nobody speaks this language here. Please choose another one.`
			case 'network_blocked':
				return t`Your network is blocking chat. You can try mobile data, or another network. These people can be called now:`
			case 'busy':
			case 'rate_limited':
				return t`Lots of people are starting right now. Give us a few seconds and try again.`
			default:
				return t`We could not start the chat. This is our fault, not yours. Please try again, or call one of the numbers.`
		}
	}

	return { starting, problem, blocked, run }
}
