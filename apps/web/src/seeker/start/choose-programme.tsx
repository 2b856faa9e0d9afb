import type { ProgrammeSummary } from '@akin/client/seeker-session'
import { Button } from '@akin/ui/core/button'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import type { RefObject } from 'react'
import { useOpeningWords } from './opening-words.ts'
import styles from './start.module.css'

export interface ChooseProgrammeProps {
	readonly programmes: readonly ProgrammeSummary[]
	readonly now: number
	readonly heading: RefObject<HTMLHeadingElement | null>
	readonly chosenId: string | null
	readonly onChoose: (id: string) => void
	readonly onGoOn: () => void
	readonly onHelp: () => void
}

export function ChooseProgramme({ programmes, now, heading, chosenId, onChoose, onGoOn, onHelp }: ChooseProgrammeProps) {
	const { t } = useLingui()
	const opening = useOpeningWords(now)
	if (programmes.length === 0)
		return (
			<div className="seeker-column">
				<h1 ref={heading} tabIndex={-1}>
					<Trans>Chat is not open</Trans>
				</h1>
				<Notice
					actions={
						<Button variant="primary" onClick={onHelp}>
							<Trans>See who is there now</Trans>
						</Button>
					}
				>
					<Trans>There is nobody to chat with here at the moment. Other people can be reached now.</Trans>
				</Notice>
			</div>
		)
	return (
		<form
			className="seeker-column"
			onSubmit={(event) => {
				event.preventDefault()
				if (chosenId !== null) onGoOn()
			}}
		>
			<div className={styles.lead}>
				<h1 ref={heading} tabIndex={-1}>
					<Trans>Talk to someone</Trans>
				</h1>
				<p>
					<Trans>A trained volunteer will listen. It is free. You do not need to give your name.</Trans>
				</p>
			</div>
			<ChooseOne
				legend={<Trans>What would you like to talk about?</Trans>}
				layout="cards"
				value={chosenId}
				onChange={onChoose}
				options={programmes.map((programme) => {
					const hours = opening(programme.opening)
					return {
						value: programme.id as string,
						label: programme.name,
						description: hours === null ? programme.description : `${programme.description} ${hours}`,
					}
				})}
			/>
			<div className={styles.actions}>
				<Button
					type="submit"
					variant="primary"
					unavailable={chosenId === null}
					aria-describedby={chosenId === null ? 'choose-first' : undefined}
				>
					<Trans>Go on</Trans>
				</Button>
				<span id="choose-first" className={styles.hint}>
					{chosenId === null && t`Choose one first. You can change it later.`}
				</span>
			</div>
		</form>
	)
}
