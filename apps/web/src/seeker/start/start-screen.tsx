import type { ProgrammeSummary } from '@akin/client/seeker-session'
import { useScreenFocus } from '@akin/ui/a11y/use-screen-focus'
import { useState } from 'react'
import { ChooseProgramme } from './choose-programme.tsx'
import { Outage } from './outage.tsx'
import { Questions, type StartAnswers } from './questions.tsx'

/** What is asked of the app: everything but the choice of programme may be left out. */
export interface StartRequest extends StartAnswers {
	readonly programme: ProgrammeSummary
}

export interface StartScreenProps {
	/** Null while the server cannot be reached. */
	readonly programmes: readonly ProgrammeSummary[] | null
	readonly now: number
	/** A request is on its way. */
	readonly starting: boolean
	/** Why the last one did not work, in our words. */
	readonly problem: string | null
	/** The last one did not work because they may not start for a while. */
	readonly blocked: boolean
	readonly onStart: (request: StartRequest) => void
	readonly onHelp: () => void
}

/** Choose a programme (only if there are several), then three questions that may all be left out. */
export function StartScreen({ programmes, now, starting, problem, blocked, onStart, onHelp }: StartScreenProps) {
	const only = programmes?.length === 1 ? programmes[0] : undefined
	const [chosenId, setChosenId] = useState<string | null>(null)
	const [goneOn, setGoneOn] = useState(false)
	const chosen = only ?? programmes?.find((programme) => programme.id === chosenId)
	const asking = chosen !== undefined && (only !== undefined || goneOn)
	const heading = useScreenFocus(asking ? 'questions' : 'choose')
	if (programmes === null) return <Outage onHelp={onHelp} />
	if (asking)
		return (
			<Questions
				key={chosen.id}
				programme={chosen}
				now={now}
				heading={heading}
				starting={starting}
				problem={problem}
				blocked={blocked}
				onStart={(answers) => onStart({ ...answers, programme: chosen })}
				onBack={only ? null : () => setGoneOn(false)}
				onHelp={onHelp}
			/>
		)
	return (
		<ChooseProgramme
			programmes={programmes}
			now={now}
			heading={heading}
			chosenId={chosenId}
			onChoose={setChosenId}
			onGoOn={() => setGoneOn(true)}
			onHelp={onHelp}
		/>
	)
}
