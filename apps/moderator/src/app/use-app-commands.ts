import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useAlerts } from '../alerts/alerts-context.tsx'
import { useSound, useSoundState } from '../alerts/sound-context.ts'
import { useKeys } from '../keys/keys-context.tsx'
import { useChordWords } from '../keys/use-chord-words.ts'
import { useMe } from '../session/session-context.ts'
import { type Command, useCommands } from './commands-context.tsx'
import { setTheme } from './theme.ts'

/** Brings the focus to a part of the board, after going there. */
const focusSoon = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus())

type Doors = { readonly onDisplay: () => void; readonly onKeys: () => void; readonly onSignOut: () => void }

/** What can be done on every screen. */
export function useAppCommands({ onDisplay, onKeys, onSignOut }: Doors): void {
	const { t } = useLingui()
	const navigate = useNavigate()
	const { ringing, acknowledge } = useAlerts()
	const sound = useSound()
	const isSilent = useSoundState() === 'off'
	const first = ringing[0]?.row ?? null
	const runsThePlace = useMe()?.role === 'coordinator'

	const { bindings } = useKeys()
	const chordWords = useChordWords()

	useCommands(
		useMemo((): readonly Command[] => {
			const goTo = (part: string) => () => void navigate({ to: '/' }).then(() => focusSoon(part))
			return [
				...(first ? [{ id: 'acknowledge', title: t`Acknowledge the first alert`, run: () => acknowledge(first) }] : []),
				{ id: 'board', title: t`Go to the board`, run: goTo('main') },
				{ id: 'act-now', title: t`Go to “Act now”`, run: goTo('act-now') },
				{ id: 'needs-eyes', title: t`Go to “Needs eyes”`, run: goTo('needs-eyes') },
				{ id: 'waiting', title: t`Go to those who wait`, run: goTo('waiting') },
				{ id: 'talking', title: t`Go to those who talk`, run: goTo('talking') },
				{ id: 'listeners', title: t`Go to the listeners`, run: goTo('listeners') },
				{ id: 'go-roster', title: t`Go to the roster`, run: () => void navigate({ to: '/roster' }) },
				{ id: 'go-concerns', title: t`Go to the concerns`, run: () => void navigate({ to: '/concerns' }) },
				...(runsThePlace ? [{ id: 'go-people', title: t`Go to who works here`, run: () => void navigate({ to: '/people' }) }] : []),
				...(runsThePlace ? [{ id: 'go-training', title: t`Go to the training`, run: () => void navigate({ to: '/training' }) }] : []),
				{ id: 'go-access', title: t`Go to who opened what`, run: () => void navigate({ to: '/access' }) },
				{ id: 'go-alert-rules', title: t`Go to alerts by rule`, run: () => void navigate({ to: '/alerts' }) },
				{ id: 'reports', title: t`Go to the reports`, run: () => void navigate({ to: '/reports', search: {} }) },
				{ id: 'settings', title: t`Go to the settings`, run: () => void navigate({ to: '/settings', search: {} }) },
				{ id: 'display', title: t`Display and alerts`, run: onDisplay },
				{ id: 'keys', title: t`Keys`, keys: [chordWords(bindings.keys).join(' ')], run: onKeys },
				{ id: 'change-keys', title: t`Change the keys`, run: () => void navigate({ to: '/keys' }) },
				{ id: 'sound', title: isSilent ? t`Turn the sound on` : t`Turn the sound off`, run: () => sound.turn(isSilent) },
				{ id: 'theme-system', title: t`Colours: like the system`, run: () => setTheme('system') },
				{ id: 'theme-light', title: t`Colours: light`, run: () => setTheme('light') },
				{ id: 'theme-dark', title: t`Colours: dark`, run: () => setTheme('dark') },
				{ id: 'theme-more', title: t`Colours: more contrast`, run: () => setTheme('more') },
				{ id: 'own-sign-in', title: t`My sign-in`, run: () => void navigate({ to: '/own-sign-in' }) },
				{ id: 'sign-out', title: t`Sign out`, run: onSignOut },
			]
		}, [t, navigate, first, runsThePlace, acknowledge, sound, isSilent, bindings, chordWords, onDisplay, onKeys, onSignOut]),
	)
}
