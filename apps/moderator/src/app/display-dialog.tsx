import { Button } from '@akin/ui/core/button'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { Dialog } from '@akin/ui/core/dialog'
import { isLocale, localeFacts } from '@akin/ui/i18n/locales'
import { useLocale } from '@akin/ui/i18n/provider'
import { Trans } from '@lingui/react/macro'
import { useId, useState, useSyncExternalStore } from 'react'
import { askForDesktopNotices, type DesktopNotices, desktopNotices } from '../alerts/desktop-notice.ts'
import { useSound, useSoundState } from '../alerts/sound-context.ts'
import { useSnapshot } from '../session/session-context.ts'
import styles from './display-dialog.module.css'
import { OnCallSettings } from './on-call-settings.tsx'
import { setTheme, useTheme } from './theme.ts'

/** Kept for as long as the page is open: a board often stands on a shared machine. */
export function DisplayDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
	const { locale, offered, change } = useLocale()
	const theme = useTheme()
	return (
		<Dialog open={open} onClose={onClose} title={<Trans>Display and alerts</Trans>} closable>
			<SoundSettings />
			<DesktopNoticeSettings />
			<OnCallSettings />
			<ChooseOne
				legend={<Trans>Colours</Trans>}
				options={[
					{ value: 'system', label: <Trans>Like the system</Trans> },
					{ value: 'light', label: <Trans>Light</Trans> },
					{ value: 'dark', label: <Trans>Dark</Trans> },
					{ value: 'more', label: <Trans>More contrast</Trans> },
				]}
				value={theme}
				onChange={setTheme}
			/>
			<ChooseOne
				legend={<Trans>Language</Trans>}
				options={offered.map((value) => ({ value, label: localeFacts(value).name }))}
				value={locale}
				onChange={(value) => {
					if (isLocale(value)) change(value).catch(() => undefined)
				}}
			/>
		</Dialog>
	)
}

function SoundSettings() {
	const id = useId()
	const sound = useSound()
	const state = useSoundState()
	const volume = useSyncExternalStore(sound.subscribe, sound.getVolume)
	const { alerts } = useSnapshot()
	const [repeat, help, all] = [alerts.repeatEveryMs, alerts.helpForAllAfterMs, alerts.allAfterMs].map((ms) => ms / 1_000)
	return (
		<div className={styles.group}>
			<ChooseOne
				legend={<Trans>Sound</Trans>}
				hint={
					<Trans>
						An alert sounds every {repeat} seconds until somebody acknowledges it, and is always shown at the top as well. While you answer
						a person it first calls those who are free: a Help me calls you after {help} seconds, everything else after {all}. What needs
						eyes makes one soft sound.
					</Trans>
				}
				options={[
					{ value: 'on', label: <Trans>On</Trans> },
					{ value: 'off', label: <Trans>Off</Trans> },
				]}
				value={state === 'off' ? 'off' : 'on'}
				onChange={(value) => sound.turn(value === 'on')}
			/>
			<div className={styles.volume}>
				<label htmlFor={id}>
					<Trans>Volume</Trans>
				</label>
				<input
					id={id}
					type="range"
					min={0}
					max={1}
					step={0.1}
					value={volume}
					onChange={(event) => sound.setVolume(event.currentTarget.valueAsNumber)}
				/>
				<Button size="small" onClick={() => sound.play('act_now')} unavailable={state !== 'on'}>
					<Trans>Try the sound</Trans>
				</Button>
				<Button size="small" onClick={() => sound.play('needs_eyes')} unavailable={state !== 'on'}>
					<Trans>Try the soft sound</Trans>
				</Button>
			</div>
		</div>
	)
}

function DesktopNoticeSettings() {
	const [state, setState] = useState<DesktopNotices>(desktopNotices)
	return (
		<div className={styles.group}>
			<h3 className={styles.title}>
				<Trans>Desktop notices</Trans>
			</h3>
			<p className={styles.hint}>
				<Trans>They say “Someone needs you. Open the board.” and nothing about anybody.</Trans>
			</p>
			{state === 'not_asked' && (
				<div>
					<Button size="small" onClick={() => askForDesktopNotices().then(setState, () => undefined)}>
						<Trans>Turn on desktop notices</Trans>
					</Button>
				</div>
			)}
			{state === 'on' && (
				<p>
					<Trans>Desktop notices are on. Your browser’s settings turn them off.</Trans>
				</p>
			)}
			{state === 'refused' && (
				<p>
					<Trans>Your browser does not allow them for this page. Its settings can change that.</Trans>
				</p>
			)}
			{state === 'not_possible' && (
				<p>
					<Trans>This browser has no desktop notices.</Trans>
				</p>
			)}
		</div>
	)
}
