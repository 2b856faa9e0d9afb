import type { Shift } from '@akin/client/listener-session'
import { Button } from '@akin/ui/core/button'
import { Chip } from '@akin/ui/core/chip'
import { Icon } from '@akin/ui/core/icon'
import { Elapsed } from '@akin/ui/staff/clock'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { KeysAndSound } from '../desk/keys-and-sound.tsx'
import { LanguageButton, LanguageDialog } from '../language/language-button.tsx'
import { useDesk, useSnapshot } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import { useAction } from '../session/use-action.ts'
import { OwnSignInDialog } from '../sign-in/own-sign-in-dialog.tsx'
import { AvailabilityWords } from './availability-words.tsx'
import { EndShiftDialog } from './end-shift-dialog.tsx'
import styles from './shift-bar.module.css'
import { ShiftMenu } from './shift-menu.tsx'

/** The bar on top: who and since when, and what can be done with the shift. In a narrow window the actions stand in a dialog. */
export function ShiftBar({ shift }: { readonly shift: Shift | null }) {
	const { t } = useLingui()
	const { session, signOut } = useDesk()
	const { me, clockOffsetMs, supervisorsOnDuty, conversations } = useSnapshot()
	const [open, setOpen] = useState<'menu' | 'end' | 'keys' | 'language' | 'sign-in' | null>(null)
	const pause = useAction()
	const paused = shift?.availability === 'paused'
	/** Nothing the listener presses ends it, so nothing is there to press. */
	const resting = shift !== null && shift.rest !== null
	const availability = shift?.availability ?? 'off'
	const talking = conversations.some(({ view }) => view.state.kind === 'handling')
	const close = () => setOpen(null)
	/** Nobody is offered to somebody who has gone: signing out ends the shift first. */
	const leave = async () => {
		if (shift) await session.endShift()
		signOut()
	}

	const actions = (
		<>
			{shift && (
				<>
					{!resting && (
						<Button
							size="small"
							busy={pause.busy}
							onClick={() => {
								close()
								void pause.run(() => (paused ? session.resumeShift() : session.pauseShift()))
							}}
						>
							{paused ? <Trans>I am back</Trans> : <Trans>Take a break</Trans>}
						</Button>
					)}
					<Button size="small" onClick={() => setOpen('end')}>
						<Trans>End shift</Trans>
					</Button>
				</>
			)}
			<Button size="small" variant="quiet" onClick={() => setOpen('keys')}>
				<Trans>Keys and sound</Trans>
			</Button>
			<Button size="small" variant="quiet" onClick={() => setOpen('sign-in')}>
				<Trans>My sign-in</Trans>
			</Button>
			<LanguageButton small onOpen={() => setOpen('language')} />
			<Button size="small" variant="quiet" onClick={talking ? () => setOpen('end') : leave}>
				<Trans>Sign out</Trans>
			</Button>
		</>
	)

	return (
		<section {...landmark} className={styles.bar} aria-label={t`Your shift`}>
			<h1 className="vh">
				<Trans>Listener desk</Trans>
			</h1>
			<p className={styles.brand}>
				<Icon name="mark" size={20} />
				<span className={styles.wide}>Akin</span>
			</p>
			<p className={styles.state}>
				<bdi className={styles.name}>{me?.name}</bdi>
				<Chip tone={availability === 'ready' ? 'done' : 'neutral'}>
					{resting ? <Trans>Resting</Trans> : <AvailabilityWords availability={availability} />}
				</Chip>
				{shift && (
					<span className={styles.since}>
						<Trans>
							On shift <Elapsed since={shift.startedAt} offsetMs={clockOffsetMs} />
						</Trans>
					</span>
				)}
				{supervisorsOnDuty === 0 && (
					<Chip tone="watch" icon="triangle">
						<Trans>No supervisor on duty</Trans>
					</Chip>
				)}
			</p>
			<div className={styles.actions}>{actions}</div>
			<Button size="small" className={styles.more} aria-haspopup="dialog" onClick={() => setOpen('menu')}>
				<Trans>Shift</Trans>
			</Button>
			{pause.refusal && (
				<p className={styles.refusal} role="alert">
					<RefusalWords code={pause.refusal} />
				</p>
			)}
			<ShiftMenu open={open === 'menu'} onClose={close} shift={shift} actions={actions} />
			<EndShiftDialog open={open === 'end'} onClose={close} />
			<KeysAndSound open={open === 'keys'} onClose={close} />
			<LanguageDialog open={open === 'language'} onClose={close} />
			<OwnSignInDialog open={open === 'sign-in'} onClose={close} />
		</section>
	)
}
