import type { SeekerSession } from '@akin/client/seeker-session'
import { Button } from '@akin/ui/core/button'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { TextArea } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import styles from './after.module.css'

type Heard = 'yes' | 'mostly' | 'a_little' | 'no' | 'rather_not_say'
type Change = 'better' | 'same' | 'worse' | 'rather_not_say'

const wordsMax = 500

export interface FeedbackProps {
	readonly session: SeekerSession
	readonly given: boolean
	readonly onAgain: () => void
	readonly onHelp: () => void
}

/** Two questions, both optional. A hard answer is met at once with a way on. */
export function Feedback({ session, given, onAgain, onHelp }: FeedbackProps) {
	const { t } = useLingui()
	const [heard, setHeard] = useState<Heard | null>(null)
	const [change, setChange] = useState<Change | null>(null)
	const [words, setWords] = useState('')
	const [state, setState] = useState<'open' | 'busy' | 'failed' | 'given'>(given ? 'given' : 'open')
	const hard = heard === 'no' || change === 'worse'
	const thanks = useRef<HTMLHeadingElement>(null)
	const [wasGiven] = useState(given)
	useEffect(() => {
		// What had the focus is gone. A region that only now arrives with its words would not be heard.
		if (state === 'given' && !wasGiven) thanks.current?.focus()
	}, [state, wasGiven])

	if (state === 'given')
		return (
			<section className={styles.feedback}>
				<Notice tone="done">
					<h2 ref={thanks} tabIndex={-1}>
						<Trans>Thank you for telling us.</Trans>
					</h2>
				</Notice>
				{hard && <WayOn onAgain={onAgain} onHelp={onHelp} />}
			</section>
		)

	const give = async () => {
		if (state === 'busy' || words.length > wordsMax) return
		setState('busy')
		const reply = await session.giveFeedback({ heard, change, words: words.trim() || null })
		setState(reply.ok ? 'given' : 'failed')
	}
	const empty = heard === null && change === null && words.trim() === ''

	return (
		<form
			autoComplete="off"
			className={styles.feedback}
			onSubmit={(event) => {
				event.preventDefault()
				if (!empty) void give()
			}}
		>
			<h2>
				<Trans>Two questions, if you like</Trans>
			</h2>
			<p>
				<Trans>Your listener does not see your answers. They help us to get better.</Trans>
			</p>
			<ChooseOne<Heard>
				legend={<Trans>Did you feel listened to?</Trans>}
				value={heard}
				onChange={setHeard}
				options={[
					{ value: 'yes', label: t`Yes` },
					{ value: 'mostly', label: t`Mostly` },
					{ value: 'a_little', label: t`A little` },
					{ value: 'no', label: t`No` },
					{ value: 'rather_not_say', label: t`Rather not say` },
				]}
			/>
			<ChooseOne<Change>
				legend={<Trans>Compared with before the chat, how do you feel?</Trans>}
				value={change}
				onChange={setChange}
				options={[
					{ value: 'better', label: t`Better` },
					{ value: 'same', label: t`About the same` },
					{ value: 'worse', label: t`Worse` },
					{ value: 'rather_not_say', label: t`Rather not say` },
				]}
			/>
			{hard && <WayOn onAgain={onAgain} onHelp={onHelp} />}
			<TextArea
				label={<Trans>Anything we should know?</Trans>}
				value={words}
				rows={3}
				error={words.length > wordsMax && <Trans>That is a bit long for this box.</Trans>}
				onChange={(event) => setWords(event.currentTarget.value)}
			/>
			{state === 'failed' && (
				<Notice tone="error">
					<Trans>We could not send that. Your answers are still here.</Trans>
				</Notice>
			)}
			<div className={styles.actions}>
				<Button type="submit" busy={state === 'busy'} unavailable={empty || words.length > wordsMax}>
					<Trans>Send my answers</Trans>
				</Button>
			</div>
		</form>
	)
}

function WayOn({ onAgain, onHelp }: { readonly onAgain: () => void; readonly onHelp: () => void }) {
	return (
		<Notice
			title={<Trans>Thank you for telling us. Would you like to talk to someone else now?</Trans>}
			actions={
				<>
					<Button onClick={onAgain}>
						<Trans>Talk to someone else</Trans>
					</Button>
					<Button onClick={onHelp}>
						<Trans>Urgent help</Trans>
					</Button>
				</>
			}
		/>
	)
}
