import { Button } from '@akin/ui/core/button'
import { Dialog } from '@akin/ui/core/dialog'
import { Switch } from '@akin/ui/staff/switch'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useId, useState, useSyncExternalStore } from 'react'
import { useDesk } from '../session/desk-context.tsx'
import styles from './keys-and-sound.module.css'

/** How to work without a mouse, how loud the desk is, and how it helps while writing. */
export function KeysAndSound({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
	const { chime, choices } = useDesk()
	const { hints, holdSends } = useSyncExternalStore(choices.subscribe, choices.getSnapshot)
	const volumeId = useId()
	const [volume, setVolume] = useState(() => Math.round(chime.volume() * 100))
	return (
		<Dialog open={open} onClose={onClose} title={<Trans>Keys and sound</Trans>} closable>
			<table className={styles.keys}>
				<caption className="vh">
					<Trans>Keys</Trans>
				</caption>
				<tbody>
					<KeyRow keys={['F6']}>
						<Trans>Next part of the desk; with Shift the one before</Trans>
					</KeyRow>
					<KeyRow keys={['Alt', 'Page Down']}>
						<Trans>Next conversation</Trans>
					</KeyRow>
					<KeyRow keys={['Alt', 'Page Up']}>
						<Trans>Conversation before</Trans>
					</KeyRow>
					<KeyRow keys={['Enter']}>
						<Trans>Send what is in the box you are in</Trans>
					</KeyRow>
					<KeyRow keys={['Shift', 'Enter']}>
						<Trans>New line</Trans>
					</KeyRow>
					<KeyRow keys={['Shift', 'Tab']}>
						<Trans>From the box to the newest message; then the arrow keys, Home and End</Trans>
					</KeyRow>
					<KeyRow keys={['Esc']}>
						<Trans>From the messages back to the box; closes a dialog</Trans>
					</KeyRow>
					<KeyRow keys={['/']}>
						<Trans>In the message box, where a word begins: words to put into it, and things to do</Trans>
					</KeyRow>
					<KeyRow keys={['Alt', '/']}>
						<Trans>This list</Trans>
					</KeyRow>
				</tbody>
			</table>
			<p>
				<Trans>For a moment after you change conversation Enter does nothing, so that no words land in the wrong one.</Trans>
			</p>
			<div className={styles.writing}>
				<Switch on={hints} onChange={(on) => choices.choose({ hints: on })}>
					<span>
						<Trans>Hints beside the message box</Trans>
					</span>
				</Switch>
				<p className={styles.about}>
					<Trans>They are worked out on this page, from English words only. Nobody else sees them, and nothing waits for them.</Trans>
				</p>
				<Switch on={holdSends} onChange={(on) => choices.choose({ holdSends: on })}>
					<span>
						<Trans>Let me take back what I send, for five seconds</Trans>
					</span>
				</Switch>
				<p className={styles.about}>
					<Trans>A message then waits on this page before it goes out. Escape takes it back.</Trans>
				</p>
			</div>
			<div className={styles.sound}>
				<label htmlFor={volumeId}>
					<Trans>Loudness of the sounds</Trans>
				</label>
				<input
					id={volumeId}
					type="range"
					min={0}
					max={100}
					step={10}
					value={volume}
					onChange={(event) => {
						const next = Number(event.currentTarget.value)
						setVolume(next)
						chime.setVolume(next / 100)
					}}
				/>
				<Button
					onClick={() => {
						chime.unlock()
						chime.play('offer')
					}}
				>
					<Trans>Play the sound</Trans>
				</Button>
			</div>
		</Dialog>
	)
}

function KeyRow({ keys, children }: { readonly keys: readonly string[]; readonly children: ReactNode }) {
	return (
		<tr>
			<th scope="row">
				<bdi dir="ltr" className={styles.combination}>
					{keys.map((key) => (
						<kbd key={key}>{key}</kbd>
					))}
				</bdi>
			</th>
			<td>{children}</td>
		</tr>
	)
}
