import type { SettingsView } from '@akin/core/protocol/settings'
import { checkSettings, type SettingsProblem } from '@akin/core/settings/check-settings'
import { programmeSettings } from '@akin/core/settings/programme-settings'
import type { ProgrammeId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Tabs } from '@akin/ui/staff/tabs'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useBlocker } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useAnnouncer } from '../app/announcer-context.ts'
import { DecisionRefused, type RefusedDecision } from '../approvals/decision-refused.tsx'
import type { AreaProps } from './area-props.ts'
import { type AreaId, areas, isArea } from './areas.ts'
import { AttentionArea } from './attention/attention-area.tsx'
import { EmbedArea } from './embed-area.tsx'
import { EmergencyArea } from './emergency-area.tsx'
import { HistoryArea } from './history-area.tsx'
import { HoursArea } from './hours-area.tsx'
import { KeepingArea } from './keeping-area.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { LimitsArea } from './limits-area.tsx'
import { LooksArea } from './looks-area.tsx'
import { OvertakenNotice } from './overtaken-notice.tsx'
import { PromptsArea } from './prompts-area.tsx'
import { ProposalCard, RefusedProposal } from './proposal-card.tsx'
import { ResourcesArea } from './resources-area.tsx'
import { RolesArea } from './roles/roles-area.tsx'
import { SaveDialog } from './save-dialog.tsx'
import { ServiceArea } from './service-area.tsx'
import styles from './settings.module.css'
import { SettingsReading } from './settings-reading.tsx'
import { SettingsRefusal } from './settings-refusal.tsx'
import { TextsArea } from './texts-area.tsx'
import { type ProgrammeSettingsControl, type SettingsState, useProgrammeSettings } from './use-programme-settings.ts'
import { useRoomForBar } from './use-room-for-bar.ts'
import { useSettingsWords } from './use-settings-words.ts'
import { WaitingArea } from './waiting-area.tsx'
import { YoungArea } from './young-area.tsx'

export type ProgrammePanelProps = {
	readonly programmeId: ProgrammeId
	readonly area: AreaId
	readonly onArea: (area: AreaId) => void
	/** There is something here that is not saved. */
	readonly onDirty: (dirty: boolean) => void
}

/** The settings of one programme: their parts, what is being changed, and saving it. */
export function ProgrammePanel({ programmeId, area, onArea, onDirty }: ProgrammePanelProps) {
	const control = useProgrammeSettings(programmeId)
	const { state } = control
	const dirty = state.kind === 'open' && state.changed.length > 0
	useEffect(() => onDirty(dirty), [dirty, onDirty])
	const blocker = useBlocker({
		// Another part of this screen keeps what was changed.
		shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
		enableBeforeUnload: dirty,
		withResolver: true,
	})
	if (state.kind === 'loading')
		return (
			<p className={styles.loading}>
				<Trans>Fetching the settings.</Trans>
			</p>
		)
	if (state.kind === 'failed')
		return (
			<Notice
				tone="error"
				actions={
					<Button size="small" onClick={control.reload}>
						<Trans>Try again</Trans>
					</Button>
				}
			>
				{state.code === 'programme_not_found' ? (
					<SettingsRefusal code={state.code} />
				) : (
					<Trans>We could not fetch the settings just now.</Trans>
				)}
			</Notice>
		)
	return (
		<>
			<OpenPanel state={state} control={control} area={area} onArea={onArea} />
			{blocker.status === 'blocked' && <LeaveDialog onStay={blocker.reset} onLeave={blocker.proceed} />}
		</>
	)
}

type OpenProps = {
	readonly state: Extract<SettingsState, { kind: 'open' }>
	readonly control: ProgrammeSettingsControl
	readonly area: AreaId
	readonly onArea: (area: AreaId) => void
}

function OpenPanel({ state, control, area, onArea }: OpenProps) {
	const { t } = useLingui()
	const { draft, changed, overtakenBy } = state
	const [refused, setRefused] = useState<RefusedDecision | null>(null)
	const view = draft.base
	const problems = changed.length > 0 ? checkSettings(draft.settings, new Date(view.now).toISOString().slice(0, 10)) : []
	const props: AreaProps = { settings: draft.settings, onChange: control.change, now: view.now }
	return (
		<>
			{overtakenBy && <OvertakenNotice draft={draft} by={overtakenBy} onPutOnTop={control.putOnTop} onDiscard={control.discard} />}
			{refused && <DecisionRefused refused={refused} />}
			{view.proposal && <ProposalCard view={view} proposal={view.proposal} onTakenBack={control.change} onRefused={setRefused} />}
			{view.refused && <RefusedProposal refused={view.refused} />}
			<Tabs
				label={t`Parts of the settings`}
				beside
				selected={area}
				onSelect={(id) => {
					if (isArea(id)) onArea(id)
				}}
				tabs={areas.map(({ area: id, fields }) => ({
					id,
					title: <AreaTitle id={id} />,
					content:
						view.mayChange || alwaysShown.includes(id) ? (
							<AreaContent id={id} view={view} control={control} area={props} changed={changed.length > 0} />
						) : (
							<SettingsReading fields={fields} settings={view.settings} />
						),
				}))}
			/>
			{changed.length > 0 && <SaveBar state={state} control={control} problems={problems} />}
		</>
	)
}

/** What is to be read stands there for everybody. */
const alwaysShown: readonly AreaId[] = ['history', 'attention', 'roles']

type ContentProps = {
	readonly id: AreaId
	readonly view: SettingsView
	readonly control: ProgrammeSettingsControl
	readonly area: AreaProps
	readonly changed: boolean
}

function AreaContent({ id, view, control, area, changed }: ContentProps): ReactNode {
	switch (id) {
		case 'service':
			return <ServiceArea {...area} />
		case 'texts':
			return <TextsArea {...area} />
		case 'young':
			return <YoungArea {...area} />
		case 'hours':
			return <HoursArea {...area} />
		case 'waiting':
			return <WaitingArea {...area} />
		case 'limits':
			return <LimitsArea {...area} />
		case 'resources':
			return <ResourcesArea {...area} />
		case 'prompts':
			return <PromptsArea {...area} />
		case 'emergency':
			return <EmergencyArea {...area} />
		case 'keeping':
			return <KeepingArea {...area} was={view.settings.retentionDays} />
		case 'attention':
			return <AttentionArea {...area} programmeId={view.programmeId} mayChange={view.mayChange} saved={view.settings} />
		case 'embed':
			return <EmbedArea {...area} seekerOrigin={view.seekerOrigin} />
		case 'looks':
			return <LooksArea {...area} />
		case 'roles':
			return <RolesArea programmeId={view.programmeId} />
		case 'history':
			return <HistoryArea view={view} hasOwnChanges={changed} onUndo={control.undo} onPropose={control.proposeUndo} />
	}
}

function AreaTitle({ id }: { readonly id: AreaId }): ReactNode {
	switch (id) {
		case 'service':
			return <Trans>Service</Trans>
		case 'texts':
			return <Trans>In other languages</Trans>
		case 'young':
			return <Trans>Under 18</Trans>
		case 'hours':
			return <Trans>Hours</Trans>
		case 'waiting':
			return <Trans>Text while waiting</Trans>
		case 'limits':
			return <Trans>Limits</Trans>
		case 'resources':
			return <Trans>Resources</Trans>
		case 'prompts':
			return <Trans>Prompts</Trans>
		case 'emergency':
			return <Trans>In an emergency</Trans>
		case 'keeping':
			return <Trans>Keeping words</Trans>
		case 'attention':
			return <Trans>Attention rules</Trans>
		case 'embed':
			return <Trans>Other sites</Trans>
		case 'looks':
			return <Trans>Colours</Trans>
		case 'roles':
			return <Trans>Roles</Trans>
		case 'history':
			return <Trans>Changes</Trans>
	}
}

/** What is not saved yet, and whether it can be. Stays in view. */
function SaveBar({
	state: { draft, changed, overtakenBy },
	control,
	problems,
}: Pick<OpenProps, 'state' | 'control'> & { readonly problems: readonly SettingsProblem[] }) {
	const { t } = useLingui()
	const words = useSettingsWords()
	const announcer = useAnnouncer()
	const [looking, setLooking] = useState(false)
	const bar = useRef<HTMLElement>(null)
	useRoomForBar(bar)
	const incomplete = draft.settings.name.trim() === '' || !programmeSettings.safeParse(draft.settings).success
	const stopped = problems.length > 0 || incomplete || overtakenBy !== null
	return (
		<section ref={bar} className={styles.bar} data-save-bar="" aria-label={t`Changes that are not saved`}>
			<div className={styles.barWords}>
				<strong>
					<Plural value={changed.length} one="# change is not saved" other="# changes are not saved" />:{' '}
					{changed.map(words.field).join(', ')}
				</strong>
				{(problems.length > 0 || incomplete) && (
					<ul className={styles.problems}>
						{problems.map((problem) => (
							<li key={`${problem.field} ${problem.kind} ${problem.text}`}>{words.problem(problem)}</li>
						))}
						{incomplete && (
							<li>
								<Trans>Something is still empty.</Trans>
							</li>
						)}
					</ul>
				)}
			</div>
			<div className={styles.row}>
				<Button size="small" onClick={control.discard}>
					<Trans>Throw away</Trans>
				</Button>
				<Button
					size="small"
					variant="primary"
					unavailable={stopped}
					onClick={() => {
						// Who else is here changes while somebody writes.
						control.reload()
						setLooking(true)
					}}
				>
					<Trans>Look and save</Trans>
				</Button>
			</div>
			{looking && (
				<SaveDialog
					draft={draft}
					changed={changed}
					onClose={() => setLooking(false)}
					onSave={async (note) => {
						const code = await control.save(note)
						if (code === null) announcer.status(t`Saved.`)
						return code
					}}
					onPropose={async (note) => {
						const code = await control.propose(note)
						if (code === null) announcer.status(t`Proposed. It waits for a second person.`)
						return code
					}}
				/>
			)}
		</section>
	)
}
