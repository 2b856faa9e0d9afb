import type { ProgrammeSummary } from '@akin/client/seeker-session'
import type { ServiceStatus } from '@akin/core/programme/service-status'
import { useScreenFocus } from '@akin/ui/a11y/use-screen-focus'
import { useEffect, useState } from 'react'
import type { Extra } from '../extras/extra.ts'
import type { Returning } from '../extras/return-words/returning.ts'
import type { Screens } from '../screens.ts'
import type { Arrival } from '../session/use-rest.ts'
import { Home } from './home.tsx'
import type { StartAnswers } from './questions.tsx'

/** What is asked of the app: everything but the choice of programme may be left out. */
export interface StartRequest extends StartAnswers {
	readonly programme: ProgrammeSummary
}

/** What somebody did on the page before the app was there. */
export interface Before {
	readonly chosenId: string | null
	/** They pressed Start. */
	readonly wanted: boolean
}

export interface StartScreenProps {
	readonly status: ServiceStatus
	readonly programmes: readonly ProgrammeSummary[]
	readonly now: number
	readonly languages: readonly string[]
	readonly before: Before
	readonly live: boolean
	readonly screens: Screens | null
	/** Whether the rest of the app has come. */
	readonly arrival: Arrival
	readonly onRetry: (fully: boolean) => void
	/** A request is on its way. */
	readonly starting: boolean
	/** Why the last one did not work, in our words. */
	readonly problem: string | null
	/** The last one did not work because they may not start for a while. */
	readonly blocked: boolean
	/** Somebody came back with words. */
	readonly cameBack: Returning | null
	/** What stands beside it now, and the way to it. */
	readonly extras: readonly Extra[]
	readonly onExtra: (extra: Extra) => void
	readonly onStart: (request: StartRequest) => void
	readonly onHelp: () => void
}

/** Choose a programme (only if there are several), then three questions that may all be left out. */
export function StartScreen(props: StartScreenProps) {
	const { status, programmes, now, languages, before, live, screens, arrival } = props
	const only = programmes.length === 1 ? programmes[0] : undefined
	const [chosenId, setChosenId] = useState(before.chosenId)
	const [wanted, setWanted] = useState(false)
	const chosen = only ?? programmes.find((programme) => programme.id === chosenId)
	const asking = screens !== null && wanted && chosen !== undefined
	const heading = useScreenFocus(asking ? 'questions' : 'choose')
	useEffect(() => {
		// Pressed before the app looked, or after it had looked and before it answered: the page remembers both (`start.inline.js`).
		if (before.wanted || (live && document.documentElement.dataset.wanted === 'yes')) setWanted(true)
		if (live) delete document.documentElement.dataset.wanted
	}, [before, live])
	const cameFor = props.cameBack?.held.programmeId ?? null
	useEffect(() => {
		if (cameFor === null) return
		// Whoever came back is not asked what it is about: their words say so.
		setChosenId(cameFor)
		setWanted(true)
	}, [cameFor])
	const beside = screens && <screens.StartExtras returning={props.cameBack} extras={props.extras} onExtra={props.onExtra} />
	if (asking)
		return (
			<screens.Questions
				key={chosen.id}
				programme={chosen}
				now={now}
				heading={heading}
				starting={props.starting}
				problem={props.problem}
				blocked={props.blocked}
				onStart={(answers) => props.onStart({ ...answers, programme: chosen })}
				onBack={() => setWanted(false)}
				onHelp={props.onHelp}
				beside={beside}
			/>
		)
	return (
		<Home
			status={status}
			programmes={programmes}
			now={now}
			languages={languages}
			live={live}
			screens={screens}
			heading={heading}
			chosenId={chosenId}
			onChoose={(id) => {
				// Having been told to choose, they go on by pressing once more, not by looking through the choices.
				if (chosen === undefined) setWanted(false)
				setChosenId(id)
			}}
			onStart={
				live
					? () => {
							setWanted(true)
							props.onRetry(false)
						}
					: null
			}
			onRetry={() => props.onRetry(true)}
			problem={props.problem}
			beside={beside}
			hold={!wanted ? null : chosen === undefined ? 'choose_first' : arrival === 'late' || arrival === 'failed' ? arrival : 'loading'}
		/>
	)
}
