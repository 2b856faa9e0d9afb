import type { SettingsSummary } from '@akin/core/protocol/settings'
import type { ProgrammeId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { SelectField } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useState } from 'react'
import { useArrivalFocus } from '../app/arrival-focus.ts'
import { useSession, useSnapshot } from '../session/session-context.ts'
import type { AreaId } from './areas.ts'
import { LeaveDialog } from './leave-dialog.tsx'
import { ProgrammePanel } from './programme-panel.tsx'
import styles from './settings.module.css'

export type SettingsScreenProps = {
	readonly programmeId: ProgrammeId | null
	readonly area: AreaId
	readonly onGo: (programmeId: ProgrammeId, area: AreaId) => void
}

/** What the programmes are and how they run: supervisors read it, coordinators change it. */
export function SettingsScreen({ programmeId, area, onGo }: SettingsScreenProps) {
	const { t } = useLingui()
	const heading = useArrivalFocus()
	const { programmes, retry } = useProgrammeList()
	const [dirty, setDirty] = useState(false)
	const [leavingFor, setLeavingFor] = useState<ProgrammeId | null>(null)
	const chosen = programmes?.find((one) => one.programmeId === programmeId) ?? programmes?.[0]
	return (
		<main {...landmark} className={styles.screen} id="main" aria-labelledby="settings-title">
			<div className={styles.head}>
				<h1 ref={heading} tabIndex={-1} id="settings-title">
					<Trans>Settings</Trans>
				</h1>
				{programmes && chosen && (
					<SelectField
						label={<Trans>Programme</Trans>}
						value={chosen.programmeId}
						onChange={(event) => {
							const next = programmes.find((one) => one.programmeId === event.currentTarget.value)
							if (!next) return
							if (dirty) setLeavingFor(next.programmeId)
							else onGo(next.programmeId, area)
						}}
					>
						{programmes.map((one) => (
							<option key={one.programmeId} value={one.programmeId}>
								{one.hidden ? t`${{ name: one.name }} (hidden)` : one.name}
							</option>
						))}
					</SelectField>
				)}
			</div>
			{programmes === null ? (
				<p className={styles.loading}>
					<Trans>Fetching the programmes.</Trans>
				</p>
			) : programmes === undefined ? (
				<Notice
					tone="error"
					actions={
						<Button size="small" onClick={retry}>
							<Trans>Try again</Trans>
						</Button>
					}
				>
					<Trans>We could not fetch the programmes just now.</Trans>
				</Notice>
			) : chosen ? (
				<ProgrammePanel
					key={chosen.programmeId}
					programmeId={chosen.programmeId}
					area={area}
					onArea={(id) => onGo(chosen.programmeId, id)}
					onDirty={setDirty}
				/>
			) : (
				<p className={styles.loading}>
					<Trans>You answer for no programme yet.</Trans>
				</p>
			)}
			{leavingFor && (
				<LeaveDialog
					onStay={() => setLeavingFor(null)}
					onLeave={() => {
						onGo(leavingFor, area)
						setLeavingFor(null)
					}}
				/>
			)}
		</main>
	)
}

/** Null while they are fetched, undefined when that failed. */
function useProgrammeList(): { readonly programmes: readonly SettingsSummary[] | null | undefined; readonly retry: () => void } {
	const session = useSession()
	const { ready, settingsChanged } = useSnapshot()
	const [programmes, setProgrammes] = useState<readonly SettingsSummary[] | null | undefined>(null)
	const load = useCallback(async () => {
		const reply = await session.listSettings()
		setProgrammes((before) => (reply.ok ? reply.data.programmes : (before ?? undefined)))
	}, [session])
	// biome-ignore lint/correctness/useExhaustiveDependencies: a programme may have been renamed
	useEffect(() => {
		if (ready) void load()
	}, [ready, load, settingsChanged])
	return { programmes, retry: () => void load() }
}
