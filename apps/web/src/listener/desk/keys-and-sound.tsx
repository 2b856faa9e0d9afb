import { Button } from '@akin/ui/core/button'
import { Dialog } from '@akin/ui/core/dialog'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useId, useState } from 'react'
import { useDesk } from '../session/desk-context.tsx'
import styles from './keys-and-sound.module.css'

/** How to work without a mouse, and how loud the desk is. */
export function KeysAndSound({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
	const { chime } = useDesk()
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
					<KeyRow keys={['Alt', '/']}>
						<Trans>This list</Trans>
					</KeyRow>
				</tbody>
			</table>
			<p>
				<Trans>For a moment after you change conversation Enter does nothing, so that no words land in the wrong one.</Trans>
			</p>
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
