import { takesOf } from '@akin/core/training/rung'
import { Button } from '@akin/ui/core/button'
import { type Choice, ChooseOne } from '@akin/ui/core/choice-group'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ConnectionLine } from '../desk/connection-line.tsx'
import { useDeskTitle } from '../desk/use-desk-title.ts'
import { LanguageButton, LanguageDialog } from '../language/language-button.tsx'
import { useDesk, useSnapshot } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import { useAction } from '../session/use-action.ts'
import { OwnSignInDialog } from '../sign-in/own-sign-in-dialog.tsx'
import { WhatIsNext } from '../training/what-is-next.tsx'
import styles from './start-shift.module.css'

type Capacity = '1' | '2' | '3'

/** Two is what the evidence allows by default; whoever may only have one starts with one. */
const usualCapacity = 2

interface StartShiftProps {
	readonly afterShift: boolean
	readonly onPractise: () => void
	readonly onTrain: () => void
}

export function StartShift({ afterShift, onPractise, onTrain }: StartShiftProps) {
	const { t } = useLingui()
	const { session, chime, signOut } = useDesk()
	const { me, maxCapacity, waiting, supervisorsOnDuty, training } = useSnapshot()
	const isLocked = training !== null && takesOf(training.rung) === 'nobody'
	const start = useAction()
	const [chosen, setChosen] = useState<Capacity | null>(null)
	const [languageOpen, setLanguageOpen] = useState(false)
	const [ownOpen, setOwnOpen] = useState(false)
	useDeskTitle({ offered: false, unread: 0 })
	const capacity = chosen ?? (String(Math.min(usualCapacity, maxCapacity)) as Capacity)
	const name = me?.name ?? ''
	const all: readonly Choice<Capacity>[] = [
		{ value: '1', label: t`One person`, description: t`All your attention for one.` },
		{ value: '2', label: t`Two people`, description: t`The usual number.` },
		{ value: '3', label: t`Three people`, description: t`You are approved for this. Fewer is kinder to you and to them.` },
	]

	return (
		<main className={styles.screen}>
			<div className={styles.line}>
				<ConnectionLine />
			</div>
			<div className={styles.card}>
				<div className={styles.head}>
					<h1 tabIndex={-1} data-screen-focus="">
						<Trans>
							Hello, <bdi>{name}</bdi>
						</Trans>
					</h1>
					<div className={styles.corner}>
						<LanguageButton onOpen={() => setLanguageOpen(true)} />
						<Button variant="quiet" onClick={() => setOwnOpen(true)}>
							<Trans>My sign-in</Trans>
						</Button>
						<Button variant="quiet" onClick={signOut}>
							<Trans>Sign out</Trans>
						</Button>
					</div>
				</div>
				{afterShift && (
					<Notice title={<Trans>Your shift is over</Trans>}>
						<Trans>Thank you for listening. You can put this down now.</Trans>
					</Notice>
				)}
				{isLocked && training ? (
					<Notice title={<Trans>Your training</Trans>}>
						<WhatIsNext training={training} />
					</Notice>
				) : (
					<>
						<p>
							{waiting > 0 ? <Trans>People are waiting.</Trans> : <Trans>No one is waiting at the moment.</Trans>}{' '}
							{supervisorsOnDuty > 0 ? (
								<Trans>A supervisor is on duty and can help you at any time.</Trans>
							) : (
								<Trans>No supervisor is on duty at the moment. You can ask for help, but it may take longer until somebody sees it.</Trans>
							)}
						</p>
						<ChooseOne
							legend={t`How many people at once?`}
							layout="cards"
							options={all.filter(({ value }) => Number(value) <= maxCapacity)}
							value={capacity}
							onChange={setChosen}
						/>
						<div className={styles.sound}>
							<p>
								<Trans>A sound tells you when somebody needs you. Check that you can hear it.</Trans>
							</p>
							<Button
								onClick={() => {
									chime.unlock()
									chime.play('offer')
								}}
							>
								<Trans>Play the sound</Trans>
							</Button>
						</div>
						{start.refusal && (
							<div role="alert">
								<Notice tone="error">
									<RefusalWords code={start.refusal} />
								</Notice>
							</div>
						)}
						<Button
							variant="primary"
							wide
							busy={start.busy}
							onClick={() => {
								chime.unlock()
								void start.run(() => session.startShift(Number(capacity)))
							}}
						>
							<Trans>Start shift</Trans>
						</Button>
						<p className={styles.foot}>
							<Trans>Starting does not bring anybody to you yet. You say when you are ready.</Trans>
						</p>
					</>
				)}
				<div className={styles.sound}>
					<p>
						<Trans>Your lessons, what is next on the ladder of trust, and why.</Trans>
					</p>
					<Button variant={isLocked ? 'primary' : 'secondary'} onClick={onTrain}>
						<Trans>Your training</Trans>
					</Button>
				</div>
				<div className={styles.sound}>
					<p>
						<Trans>In the practice room you talk with people who do not exist, and read afterwards what was heard.</Trans>
					</p>
					<Button onClick={onPractise}>
						<Trans>Practice room</Trans>
					</Button>
				</div>
			</div>
			<LanguageDialog open={languageOpen} onClose={() => setLanguageOpen(false)} />
			<OwnSignInDialog open={ownOpen} onClose={() => setOwnOpen(false)} />
		</main>
	)
}
