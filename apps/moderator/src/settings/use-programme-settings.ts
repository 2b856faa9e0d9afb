import { useSnapshot as useStore } from '@akin/client/react/use-snapshot'
import type { SettingsView } from '@akin/core/protocol/settings'
import { changedFields, sameData, withFields } from '@akin/core/settings/changed-fields'
import { onTopOf } from '@akin/core/settings/on-top-of'
import type { ProgrammeSettings, SettingsField, SomeSettings } from '@akin/core/settings/programme-settings'
import type { ProgrammeId } from '@akin/core/support/ids'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'

/** What a coordinator is changing, from what was stored when they began. */
export type Draft = { readonly base: SettingsView; readonly settings: ProgrammeSettings }

export type SettingsState =
	| { readonly kind: 'loading' }
	| { readonly kind: 'failed'; readonly code: string }
	| {
			readonly kind: 'open'
			readonly draft: Draft
			readonly changed: readonly SettingsField[]
			/** What somebody else saved while this was being changed. */
			readonly overtakenBy: SettingsView | null
	  }

export type ProgrammeSettingsControl = {
	readonly state: SettingsState
	readonly reload: () => void
	readonly change: (some: SomeSettings) => void
	readonly discard: () => void
	/** Puts what was changed here on top of what somebody else saved. @returns fields both of them changed */
	readonly putOnTop: () => readonly SettingsField[]
	/** @returns null when it is done, else the refusal */
	readonly save: (note: string) => Promise<string | null>
	readonly undo: (version: number, note: string) => Promise<string | null>
	/** [ST8] Asks a second person for what was changed here; it then waits there, and here is what holds. */
	readonly propose: (note: string) => Promise<string | null>
	readonly proposeUndo: (version: number, note: string) => Promise<string | null>
}

type Reply =
	| { readonly ok: true; readonly data: { readonly view: SettingsView } }
	| { readonly ok: false; readonly error: { readonly code: string } }

/** The settings of one programme, kept current while nobody here is changing them, and never taken away from somebody who is. */
export function useProgrammeSettings(programmeId: ProgrammeId): ProgrammeSettingsControl {
	const session = useSession()
	const { settingsChanged, ready } = useSnapshot()
	const [draft, setDraft] = useState<Draft | null>(null)
	const [latest, setLatest] = useState<SettingsView | null>(null)
	const [failure, setFailure] = useState<string | null>(null)
	const current = useRef(draft)
	current.current = draft

	const adopt = useCallback((view: SettingsView) => {
		const mine = current.current
		if (mine && view.version < mine.base.version) return
		setFailure(null)
		// The same settings: what can be new is what waits for a second person.
		if (mine?.base.version === view.version) return setDraft((now) => (now?.base.version === view.version ? { ...now, base: view } : now))
		if (mine && !sameData(mine.base.settings, mine.settings)) setLatest(view)
		else {
			setDraft({ base: view, settings: view.settings })
			setLatest(null)
		}
	}, [])
	const load = useCallback(async () => {
		const reply: Reply = await session.openSettings(programmeId)
		if (reply.ok) adopt(reply.data.view)
		else setFailure(reply.error.code)
	}, [session, programmeId, adopt])

	useEffect(() => {
		if (ready) void load()
	}, [ready, load])
	useEffect(() => {
		if (settingsChanged?.programmeId === programmeId && settingsChanged.version > (current.current?.base.version ?? 0)) void load()
	}, [settingsChanged, programmeId, load])

	// Somebody proposed, decided or took back.
	const approvals = useStore(session.approvals)
	// biome-ignore lint/correctness/useExhaustiveDependencies: read again when it changes
	useEffect(() => {
		if (current.current) void load()
	}, [approvals, load])

	const answered = useCallback(
		async (reply: Reply): Promise<string | null> => {
			if (reply.ok) {
				const { view } = reply.data
				setDraft({ base: view, settings: view.settings })
				setLatest(null)
				return null
			}
			if (reply.error.code === 'changed_meanwhile') await load()
			return reply.error.code
		},
		[load],
	)

	const ask = async ({ base }: Draft, change: Parameters<typeof session.proposeSettings>[0]['change'], note: string) =>
		answered(await session.proposeSettings({ programmeId, basedOn: base.version, change, note }))

	// What was read while one's own save was being answered is not newer than that.
	const newer = latest !== null && draft !== null && latest.version > draft.base.version ? latest : null
	return {
		state:
			draft === null
				? failure === null
					? { kind: 'loading' }
					: { kind: 'failed', code: failure }
				: { kind: 'open', draft, changed: changedFields(draft.base.settings, draft.settings), overtakenBy: newer },
		reload: () => {
			setFailure(null)
			void load()
		},
		change: (some) => setDraft((now) => now && { ...now, settings: withFields(now.settings, some) }),
		discard: () => {
			const view = latest ?? draft?.base
			if (view) setDraft({ base: view, settings: view.settings })
			setLatest(null)
		},
		putOnTop: () => {
			if (!draft || !latest) return []
			const { settings, bothChanged } = onTopOf(latest.settings, draft.base.settings, draft.settings)
			setDraft({ base: latest, settings })
			setLatest(null)
			return bothChanged
		},
		save: async (note) =>
			draft && answered(await session.saveSettings({ programmeId, basedOn: draft.base.version, settings: draft.settings, note })),
		propose: async (note) => draft && ask(draft, { kind: 'settings', settings: draft.settings }, note),
		proposeUndo: async (version, note) => draft && ask(draft, { kind: 'undo', version }, note),
		undo: async (version, note) =>
			draft && answered(await session.undoSettings({ programmeId, version, basedOn: draft.base.version, note })),
	}
}
