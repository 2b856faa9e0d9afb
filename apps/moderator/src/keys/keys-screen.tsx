import { type KeyAct, keyActs, scopeOf, usualKeys } from '@akin/core/keys/bindings'
import { checkKeys, type KeyProblem } from '@akin/core/keys/check-keys'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useAnnouncer } from '../app/announcer-context.ts'
import { useArrivalFocus } from '../app/arrival-focus.ts'
import styles from '../settings/settings.module.css'
import { KeyRow } from './key-row.tsx'
import { useKeys } from './keys-context.tsx'
import { useChordWords } from './use-chord-words.ts'
import { useKeyActWords } from './use-key-act-words.ts'

type Refused = { readonly act: KeyAct; readonly chord: string; readonly why: KeyProblem['kind'] | 'not_kept'; readonly by: KeyAct | null }

/** [KB1] Every key of this app, to be given to something else. */
export function KeysScreen() {
	const { t } = useLingui()
	const heading = useArrivalFocus()
	const announcer = useAnnouncer()
	const { bindings, save } = useKeys()
	const words = useKeyActWords()
	const chordWords = useChordWords()
	const [refused, setRefused] = useState<Refused | null>(null)
	const [failed, setFailed] = useState(false)

	const give = async (act: KeyAct, chord: string) => {
		const next = { ...bindings, [act]: chord }
		const problem = checkKeys(next).find((one) => one.act === act)
		if (problem) {
			setRefused({ act, chord, why: problem.kind, by: problem.kind === 'taken' ? problem.by : null })
			return
		}
		const code = await save(next)
		setRefused(code === null ? null : { act, chord, why: 'not_kept', by: null })
		if (code === null) announcer.status(t`${{ act: words(act) }}: ${{ keys: chordWords(chord).join(' ') }}`)
	}
	const reset = async () => {
		setRefused(null)
		setFailed((await save(usualKeys)) !== null)
	}
	return (
		<main {...landmark} className={styles.screen} id="main" aria-labelledby="keys-title">
			<div className={styles.head}>
				<h1 ref={heading} tabIndex={-1} id="keys-title">
					<Trans>Keys</Trans>
				</h1>
				<Button size="small" unavailable={keyActs.every((act) => bindings[act] === usualKeys[act])} onClick={() => void reset()}>
					<Trans>All as usual</Trans>
				</Button>
			</div>
			<p className={styles.hint}>
				<Trans>
					Kept with your account, not on this device: a board often stands on a machine that several people use. Arrows, Enter, Tab and
					Escape stay as they are everywhere.
				</Trans>
			</p>
			{failed && (
				<Notice tone="error">
					<Trans>We could not keep that just now. Your keys are as before.</Trans>
				</Notice>
			)}
			{(['anywhere', 'list'] as const).map((scope) => (
				<section key={scope} className={styles.group}>
					<h2 className={styles.readingTitle}>
						{scope === 'anywhere' ? <Trans>Anywhere</Trans> : <Trans>While a list of the board has the focus</Trans>}
					</h2>
					<ul className={styles.rows}>
						{keyActs
							.filter((act) => scopeOf(act) === scope)
							.map((act) => (
								<KeyRow
									key={act}
									title={words(act)}
									chord={bindings[act]}
									usual={usualKeys[act]}
									problem={refused?.act === act ? <RefusedKey refused={refused} /> : null}
									onChord={(chord) => void give(act, chord)}
									onBegin={() => setRefused(null)}
								/>
							))}
					</ul>
				</section>
			))}
		</main>
	)
}

function RefusedKey({ refused: { chord, why, by } }: { readonly refused: Refused }) {
	const words = useKeyActWords()
	const pressed = useChordWords()(chord).join(' ')
	switch (why) {
		case 'taken':
			return (
				<Trans>
					{pressed} is taken: {by === null ? '' : words(by)}. Give that another key first.
				</Trans>
			)
		case 'fixed':
			return <Trans>{pressed} is needed by every page or by the browser. Choose another.</Trans>
		case 'needs_modifier':
			return <Trans>{pressed} would be set off by writing. Take it together with Ctrl or Alt, or take a function key.</Trans>
		case 'not_kept':
			return <Trans>We could not keep that just now. Your keys are as before.</Trans>
	}
}
