import type { SupervisorOpenConversation } from '@akin/client/supervisor-session'
import { Button } from '@akin/ui/core/button'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import styles from './conversation-screen.module.css'

export const panelNames = ['room', 'steps', 'backstage', 'supervision'] as const
export type PanelName = (typeof panelNames)[number]

export type PanelSwitchProps = {
	readonly panel: PanelName
	readonly onPick: (panel: PanelName) => void
	readonly open: SupervisorOpenConversation
}

/** On a small screen one panel is shown at a time; a count says what has come in the others. */
export function PanelSwitch({ panel, onPick, open }: PanelSwitchProps) {
	const { t } = useLingui()
	const heads = {
		room: open.entries.room.at(-1)?.seq ?? 0,
		backstage: open.entries.backstage.at(-1)?.seq ?? 0,
		supervision: open.entries.supervision.at(-1)?.seq ?? 0,
		steps: 0,
	}
	const [seen, setSeen] = useState(heads)
	if (seen[panel] !== heads[panel]) setSeen({ ...seen, [panel]: heads[panel] })
	return (
		<nav className={styles.switch} aria-label={t`Parts of the conversation`}>
			{panelNames.map((name) => (
				<Button
					key={name}
					size="small"
					variant={name === panel ? 'primary' : 'quiet'}
					aria-pressed={name === panel}
					onClick={() => onPick(name)}
				>
					<PanelTitle name={name} />
					{name !== panel && heads[name] > seen[name] && <span className={styles.fresh}>{heads[name] - seen[name]}</span>}
				</Button>
			))}
		</nav>
	)
}

function PanelTitle({ name }: { readonly name: PanelName }): ReactNode {
	switch (name) {
		case 'room':
			return <Trans>Talk</Trans>
		case 'steps':
			return <Trans>Steps</Trans>
		case 'backstage':
			return <Trans>Backstage</Trans>
		case 'supervision':
			return <Trans>Supervisors</Trans>
	}
}
