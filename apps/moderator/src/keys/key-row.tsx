import { chordOf } from '@akin/core/keys/chord'
import { Button } from '@akin/ui/core/button'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState } from 'react'
import settings from '../settings/settings.module.css'
import { ChordKeys } from './chord-keys.tsx'
import styles from './keys-screen.module.css'
import { useChordWords } from './use-chord-words.ts'

export type KeyRowProps = {
	readonly title: string
	readonly chord: string
	readonly usual: string
	/** Why the keys that were pressed last were not taken. */
	readonly problem: ReactNode
	readonly onBegin: () => void
	readonly onChord: (chord: string) => void
}

/** One act and its keys. While it listens the next keys are taken as they are; Escape and Tab leave it. */
export function KeyRow({ title, chord, usual, problem, onBegin, onChord }: KeyRowProps) {
	const { t } = useLingui()
	const words = useChordWords()
	const [listening, setListening] = useState(false)
	useEffect(() => {
		if (!listening) return
		const onKeyDown = (event: KeyboardEvent) => {
			if (event.isComposing) return
			const pressed = chordOf(event)
			if (pressed === null) return
			setListening(false)
			if (pressed === 'Tab' || pressed === 'Shift+Tab') return
			// Nothing else on the page, and no key that is bound now, hears of it.
			event.preventDefault()
			event.stopImmediatePropagation()
			if (pressed !== 'Escape') onChord(pressed)
		}
		document.addEventListener('keydown', onKeyDown, true)
		return () => document.removeEventListener('keydown', onKeyDown, true)
	}, [listening, onChord])
	return (
		<li className={styles.row}>
			<span className={styles.title}>{title}</span>
			<span className={styles.chord}>
				{listening ? (
					<em>
						<Trans>Press the new keys</Trans>
					</em>
				) : (
					<ChordKeys chord={chord} />
				)}
			</span>
			<span className={settings.row}>
				<Button
					size="small"
					aria-label={listening ? t`Press the new keys for ${{ act: title }}. Escape leaves it` : t`Change the keys: ${{ act: title }}`}
					onBlur={() => setListening(false)}
					onClick={() => {
						onBegin()
						setListening(true)
					}}
				>
					{listening ? <Trans>Escape leaves it</Trans> : <Trans>Change</Trans>}
				</Button>
				{chord !== usual && (
					<Button size="small" variant="quiet" onClick={() => onChord(usual)} aria-label={t`As usual: ${{ act: title }}`}>
						<Trans>As usual: {words(usual).join(' ')}</Trans>
					</Button>
				)}
			</span>
			<span role="alert" className={styles.problem}>
				{problem}
			</span>
		</li>
	)
}
