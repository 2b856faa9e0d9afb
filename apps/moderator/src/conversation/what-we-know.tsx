import { Button } from '@akin/ui/core/button'
import { Trans } from '@lingui/react/macro'
import { Clock } from '../board/ago.tsx'
import styles from './care-panel.module.css'
import type { EmergencyCardProps } from './emergency-card.tsx'
import { wordsId } from './marked-text.tsx'
import { intakeOf } from './transcript-items.ts'

/** Only what was said, in their words and with the way to where it stands. Nothing is concluded from it. */
export function WhatWeKnow({ open, person }: EmergencyCardProps) {
	const intake = intakeOf(open.entries.room)
	const { signals } = open.view.row.attention
	// Several rules may rest on one message: it stands here once.
	const first = signals.filter(({ words }, index) => signals.findIndex((other) => other.words?.entry === words?.entry) === index)
	const said = first.flatMap(({ id, words }) => {
		const entry = words && open.entries.room.find(({ clientId }) => clientId === words.entry)
		return words && entry?.content.kind === 'message' && entry.author.role === 'seeker'
			? [{ id, at: entry.at, text: [...entry.content.text].slice(0, 280).join('') }]
			: []
	})
	// Said beforehand it is a signal too, and stands above already.
	const declared = intake?.inDanger ? undefined : signals.find(({ kind }) => kind === 'danger_declared')
	const isNothing = said.length === 0 && !declared && intake?.about == null && !intake?.inDanger
	return (
		<div className={styles.part}>
			<h2 className={styles.title}>
				<Trans>What {person} said</Trans>
			</h2>
			{isNothing && (
				<p className={styles.about}>
					<Trans>Nothing about danger yet. Read the conversation.</Trans>
				</p>
			)}
			<ul className={styles.known}>
				{intake?.inDanger && (
					<li>
						<Trans>Before the conversation: “I am in danger right now.”</Trans>
					</li>
				)}
				{intake?.about != null && (
					<li>
						<Trans>Before the conversation:</Trans>
						<p dir="auto" className={styles.quote}>
							{intake.about}
						</p>
					</li>
				)}
				{declared && (
					<li>
						<Trans>
							Pressed “I am in danger now”, <Clock at={declared.raisedAt} /> ago
						</Trans>
					</li>
				)}
				{said.map(({ id, at, text }) => (
					<li key={id}>
						<p dir="auto" className={styles.quote}>
							{text}
						</p>
						<Button size="small" variant="quiet" onClick={() => goToWords(wordsId(id))}>
							<Trans>
								Go to the message, <Clock at={at} /> ago
							</Trans>
						</Button>
					</li>
				))}
			</ul>
		</div>
	)
}

function goToWords(id: string): void {
	const words = document.getElementById(id)
	words?.scrollIntoView({ block: 'center' })
	words?.closest('article')?.focus({ preventScroll: true })
}
