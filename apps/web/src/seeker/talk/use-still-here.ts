import { useCallback, useEffect, useRef, useState } from 'react'

const minutes = 60_000

/** How long after the last sign of life each step comes, in milliseconds. */
const steps = {
	/** Talking: a quiet word at ten minutes, a question at fifteen, held for three more. */
	talking: { gently: 10 * minutes, plainly: 15 * minutes, aside: 18 * minutes },
	/** Waiting: whoever is offered next should be there, so the question comes at ten minutes and is held for two. */
	waiting: { gently: null, plainly: 10 * minutes, aside: 12 * minutes },
} as const

/** `gently`: there is no rush · `plainly`: say that you are here · `aside`: nobody answered, the place is kept. */
export type StillHere = 'here' | 'gently' | 'plainly' | 'aside'

/** What a person does that shows they are there; what arrives or scrolls by itself is none. */
const signsOfLife = ['pointerdown', 'keydown', 'touchmove', 'wheel', 'input'] as const
/** Often enough that a step is late by seconds at most. */
const lookEveryMs = 5_000
/** How soon something that was not heard is said again, in milliseconds. */
const againAfterMs = 3_000

export interface StillHereOptions {
	/** Null: nobody is asked, because it has ended or because silence may be danger. */
	readonly during: 'talking' | 'waiting' | null
	/** Told when the step becomes or stops being `aside`, and again after every reconnection, which forgets it. Answers whether it was heard. */
	readonly onPresence: (here: boolean) => Promise<boolean>
	/** Changes when the connection was opened anew. */
	readonly ready: boolean
}

/**
 * Asks whether somebody is still in front of the page, without end and without hurry. Any touch or key is an answer, and so is coming back
 * to the tab.
 */
export function useStillHere({ during, onPresence, ready }: StillHereOptions): { readonly step: StillHere; readonly stay: () => void } {
	const lastSign = useRef(Date.now())
	const [step, setStep] = useState<StillHere>('here')
	const stay = useCallback(() => {
		lastSign.current = Date.now()
		setStep('here')
	}, [])

	useEffect(() => {
		const onVisible = () => {
			if (!document.hidden) stay()
		}
		for (const sign of signsOfLife) document.addEventListener(sign, stay, { passive: true })
		document.addEventListener('visibilitychange', onVisible)
		return () => {
			for (const sign of signsOfLife) document.removeEventListener(sign, stay)
			document.removeEventListener('visibilitychange', onVisible)
		}
	}, [stay])

	// A listener who comes, or a new conversation, begins a new silence.
	useEffect(() => {
		if (during === null) return setStep('here')
		stay()
		const timer = setInterval(() => setStep(stepAfter(Date.now() - lastSign.current, during)), lookEveryMs)
		return () => clearInterval(timer)
	}, [during, stay])

	const aside = step === 'aside'
	/** What the server was told last, and whether it has heard. A connection that is new knows of nobody that they are gone. */
	const told = useRef({ aside: false, heard: true })
	useEffect(() => {
		if (!ready) {
			told.current = { aside: false, heard: true }
			return
		}
		if (told.current.aside === aside && told.current.heard) return
		let timer: ReturnType<typeof setTimeout> | undefined
		const tell = async () => {
			const saying = { aside, heard: false }
			told.current = saying
			if (await onPresence(!aside)) saying.heard = true
			else if (told.current === saying) timer = setTimeout(() => void tell(), againAfterMs)
		}
		void tell()
		return () => clearTimeout(timer)
	}, [aside, ready, onPresence])
	return { step, stay }
}

function stepAfter(silentMs: number, during: 'talking' | 'waiting'): StillHere {
	const { gently, plainly, aside } = steps[during]
	if (silentMs >= aside) return 'aside'
	if (silentMs >= plainly) return 'plainly'
	return gently !== null && silentMs >= gently ? 'gently' : 'here'
}
