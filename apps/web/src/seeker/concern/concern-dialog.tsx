import type { SeekerSession } from '@akin/client/seeker-session'
import { type AnswererReason, answererReasons } from '@akin/core/concern/concern'
import { concernWordsMax } from '@akin/core/protocol/limits'
import { asId, type ClientId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { TextArea } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { SeekerDialog } from '../frame/seeker-dialog.tsx'
import styles from './concern-dialog.module.css'
import { type Answerer, whoAnswered } from './who-answered.ts'

export interface ConcernDialogProps {
	readonly session: SeekerSession
	readonly onClose: () => void
	readonly onHelp: () => void
	/** Another listener where one answers now; else it ends where it goes on, and they start again. */
	readonly onSomeoneElse: () => void
}

/** Says what is wrong with how somebody is answered. Calm: nothing happens to the conversation by it, and whoever answers is not told. */
export function ConcernDialog(props: ConcernDialogProps) {
	// As it was when this was opened: somebody may be handed on while they write.
	const [answered] = useState(() => whoAnswered(props.session.getSnapshot()))
	const [about, setAbout] = useState<Answerer | null>(answered.at(-1) ?? null)
	const [said, setSaid] = useState(false)
	if (said) return <Told {...props} name={about?.name ?? null} />
	return <Say {...props} {...{ answered, about, onAbout: setAbout }} onSaid={() => setSaid(true)} />
}

type SayProps = ConcernDialogProps & {
	readonly answered: readonly Answerer[]
	readonly about: Answerer | null
	readonly onAbout: (about: Answerer) => void
	readonly onSaid: () => void
}

function Say({ session, answered, about, onAbout, onClose, onSaid }: SayProps) {
	const reasonWords = useReasonWords()
	// One mark for what is said here, however often it has to be sent.
	const [clientId] = useState(() => asId<ClientId>(crypto.randomUUID()))
	const [reason, setReason] = useState<AnswererReason | null>(null)
	const [words, setWords] = useState('')
	const [state, setState] = useState<'open' | 'busy' | 'failed' | 'not_whole'>('open')
	const isTooLong = words.length > concernWordsMax
	const say = async () => {
		if (state === 'busy' || isTooLong) return
		if (reason === null) return setState('not_whole')
		setState('busy')
		const whom = about === null || about.seq === null ? {} : { about: about.seq }
		const reply = await session.raiseConcern({ clientId, reason, words: words.trim() || null, ...whom })
		if (reply.ok) onSaid()
		else setState('failed')
	}
	return (
		<SeekerDialog
			open
			onClose={onClose}
			title={<Trans>What is wrong?</Trans>}
			actions={
				<>
					<Button onClick={onClose}>
						<Trans>Back</Trans>
					</Button>
					<Button variant="primary" busy={state === 'busy'} unavailable={isTooLong} onClick={() => void say()}>
						<Trans>Tell a supervisor</Trans>
					</Button>
				</>
			}
		>
			<p>
				<Trans>Supervisors look after every conversation. Only they see what you say here.</Trans>
				{about !== null && <NotTold name={about.name} />}
			</p>
			{answered.length > 1 && (
				<ChooseOne
					legend={<Trans>Who do you mean?</Trans>}
					value={about?.key ?? null}
					onChange={(key) => {
						const meant = answered.find((one) => one.key === key)
						if (meant) onAbout(meant)
					}}
					options={answered.map(({ key, name, isSupervisor }) => ({
						value: key,
						label: (
							<>
								<bdi>{name}</bdi>
								{isSupervisor && (
									<>
										{' · '}
										<Trans>Supervisor</Trans>
									</>
								)}
							</>
						),
					}))}
				/>
			)}
			<ChooseOne<AnswererReason>
				legend={<Trans>What is it?</Trans>}
				hint={
					state === 'not_whole' && reason === null ? (
						<strong role="alert">
							<Trans>Please choose what fits best. “Something else” is fine.</Trans>
						</strong>
					) : undefined
				}
				value={reason}
				onChange={setReason}
				options={answererReasons.map((value) => ({ value, label: reasonWords[value] }))}
			/>
			<TextArea
				label={<Trans>What happened? You do not have to say.</Trans>}
				value={words}
				rows={3}
				error={isTooLong && <Trans>That is a bit long for this box.</Trans>}
				onChange={(event) => setWords(event.currentTarget.value)}
			/>
			{state === 'failed' && (
				<div role="alert">
					<Notice tone="error">
						<Trans>We could not send that. Your words are still here.</Trans>
					</Notice>
				</div>
			)}
		</SeekerDialog>
	)
}

function NotTold({ name }: { readonly name: string }) {
	return (
		<>
			{' '}
			<Trans>
				We do not tell <bdi>{name}</bdi>.
			</Trans>
		</>
	)
}

function Told({ name, onClose, onHelp, onSomeoneElse }: ConcernDialogProps & { readonly name: string | null }) {
	return (
		<SeekerDialog
			open
			onClose={onClose}
			title={<Trans>Thank you for telling us</Trans>}
			actions={
				<>
					<Button variant="primary" data-autofocus onClick={onClose}>
						<Trans>Back</Trans>
					</Button>
					<Button onClick={onSomeoneElse}>
						<Trans>Talk to someone else</Trans>
					</Button>
					<Button onClick={onHelp}>
						<Trans>Urgent help</Trans>
					</Button>
				</>
			}
		>
			<div role="status" className={styles.told}>
				<p>
					<Trans>A supervisor will look at it. They can read the conversation, and may join it.</Trans>
				</p>
				{name !== null && (
					<p>
						<NotTold name={name} />
					</p>
				)}
				<p>
					<Trans>You do not have to go on with this conversation. You can talk to someone else at any time.</Trans>
				</p>
			</div>
		</SeekerDialog>
	)
}

function useReasonWords(): Readonly<Record<AnswererReason, string>> {
	const { t } = useLingui()
	return {
		asks_to_meet: t`They ask to meet, or for my number or address`,
		sexual: t`Sexual words`,
		threats: t`Threats, or they scare me`,
		unkind: t`They are unkind`,
		not_listening: t`They do not listen`,
		pressure: t`They push me to do something`,
		other: t`Something else`,
	}
}
