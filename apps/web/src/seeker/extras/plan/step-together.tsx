import type { SeekerSession } from '@akin/client/seeker-session'
import type { AskedStep } from '@akin/core/plan/plan-together'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { Button } from '@akin/ui/core/button'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { privateDetailIn } from '../../talk/private-details.ts'
import { PrivateNote, usePrivateWords } from '../../talk/private-note.tsx'
import extras from '../extras.module.css'
import styles from './plan.module.css'

export interface StepTogetherProps {
	readonly session: SeekerSession
	readonly announcer: Announcer
	/** Null while nobody has asked about this step. */
	readonly asked: AskedStep | null
	/** The last that was asked about. */
	readonly isHere: boolean
	readonly title: string
	/** What stands in the step now. */
	readonly written: string
	readonly longest: number
	/** In danger, or answered by a supervisor: nothing is said about what they tell. */
	readonly mayNeedToSay: boolean
}

/** Under a step that whoever listens asked about: show what was written, say that it is done, or leave it out. None of it is needed (PH2, PH4). */
export function StepTogether({ session, announcer, asked, isHere, title, written, longest, mayNeedToSay }: StepTogetherProps) {
	const { t } = useLingui()
	const privateWords = usePrivateWords()
	/** What was shown last, so that one press shows it once. */
	const [shown, setShown] = useState<string | null>(null)
	const words = written.trim()
	const message = `${title}: ${words}`
	const note = privateWords(asked === null || mayNeedToSay || words === shown ? null : privateDetailIn(words))
	useEffect(() => {
		if (note !== null) announcer.status(note)
	}, [note, announcer])
	if (asked === null) return null
	const answer = (given: 'accepted' | 'declined', said: string) => session.send(said, { kind: 'answer', to: asked.card, answer: given })
	const show = () => {
		const isTaken = session.send(message) !== null
		if (isTaken) setShown(words)
		announcer.status(isTaken ? t`You have shown this answer.` : t`We could not send that. Your words are still here.`)
	}
	const isTooLong = [...message].length > longest
	return (
		<div className={styles.together}>
			{isHere && (
				<p className={styles.here}>
					<Trans>You two are here.</Trans>
				</p>
			)}
			{note !== null && <PrivateNote note={note} />}
			{words !== '' && words === shown ? (
				<p className={extras.hint}>
					<Trans>You have shown this answer.</Trans>
				</p>
			) : (
				words !== '' && (
					<Button unavailable={isTooLong} onClick={show}>
						<Trans>Show this answer to the person who listens</Trans>
					</Button>
				)
			)}
			{isTooLong && (
				<p className={extras.hint}>
					<Trans>It is too long for one message. You can say it in the chat in your own words.</Trans>
				</p>
			)}
			{asked.answer === null ? (
				<>
					{words !== '' && (
						<Button onClick={() => answer('accepted', t`I have written it down for myself.`)}>
							<Trans>Keep it to myself and say I am done</Trans>
						</Button>
					)}
					<Button onClick={() => answer('declined', t`I would like to leave this one out.`)}>
						<Trans>Leave this one out</Trans>
					</Button>
				</>
			) : (
				<p className={extras.hint}>
					{asked.answer === 'accepted' ? (
						<Trans>You said that you are done with this step.</Trans>
					) : (
						<Trans>You said that you leave this step out.</Trans>
					)}
				</p>
			)}
		</div>
	)
}
