import { useNow } from '@akin/client/react/use-now'
import { useSnapshot } from '@akin/client/react/use-snapshot'
import type { ProgrammeSummary } from '@akin/client/seeker-session'
import { createAnnouncer } from '@akin/ui/a11y/announcer'
import { Button } from '@akin/ui/core/button'
import { ConnectionBanner } from '@akin/ui/core/connection-banner'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useMemo, useState } from 'react'
import { AfterScreen } from './after/after-screen.tsx'
import { Page, type PageControls } from './frame/page.tsx'
import { useFocusOnScreen } from './frame/use-focus-on-screen.ts'
import { useTitleMark } from './frame/use-title-mark.ts'
import { useWarnBeforeLoss } from './frame/use-warn-before-loss.ts'
import type { Offering, SeekerDoor } from './session/seeker-door.ts'
import { useOffering } from './session/use-offering.ts'
import { useStart } from './session/use-start.ts'
import { chatLanguage } from './start/questions.tsx'
import { StartScreen } from './start/start-screen.tsx'
import { ConnectionLine } from './talk/connection-line.tsx'
import { TalkScreen } from './talk/talk-screen.tsx'
import { Undelivered } from './talk/undelivered.tsx'
import type { DangerAnswer } from './urgent-help/urgent-help-dialog.tsx'

export interface AppProps {
	readonly door: SeekerDoor
	/** As the server told it over HTTP; null when it could not be reached. */
	readonly offering: Offering | null
}

/** One page, no addresses: which screen is shown follows from what the server says about this session's conversation. */
export function App({ door, offering: first }: AppProps) {
	const { t } = useLingui()
	const { session } = door
	const snapshot = useSnapshot(session)
	const now = useNow(30_000)
	const announcer = useMemo(
		() =>
			createAnnouncer({
				summary: (count) =>
					t`${plural(count, { one: '# message arrived while you were away.', other: '# messages arrived while you were away.' })}`,
			}),
		[t],
	)
	useEffect(() => () => announcer.dispose(), [announcer])

	const gone = snapshot.status.kind === 'gone'
	const conversation = gone ? null : snapshot.conversation
	const offering = useOffering(door, first, snapshot)
	const programmes = offering?.programmes ?? null
	/** The conversation that the person has finished with: shown as "after", not as a transcript. */
	const [doneWith, setDoneWith] = useState<string | null>(() => (conversation?.state.kind === 'closed' ? conversation.id : null))
	const [leftBehind, setLeftBehind] = useState<string | null>(null)
	const [draft, setDraft] = useState('')
	const [finalInBackupsAt, setFinalInBackupsAt] = useState<number | null>(null)
	const start = useStart(door)
	const current = conversation !== null && conversation.id !== leftBehind ? conversation : null
	const closed = current?.state.kind === 'closed' ? { ...current, state: current.state } : null
	const screen = current === null ? 'start' : closed !== null && doneWith === closed.id ? 'after' : 'talk'

	useFocusOnScreen(screen)
	useWarnBeforeLoss(snapshot.hasUnsent || draft.trim() !== '', session)
	useTitleMark(snapshot.entries.filter(({ author }) => author.role === 'listener' || author.role === 'supervisor').length)

	const startInDanger = (preferred: ProgrammeSummary | undefined) => {
		const open = (programmes ?? []).filter(({ opening }) => opening.kind === 'open')
		const programme = open.find(({ id }) => id === preferred?.id) ?? open.find(({ questions }) => questions.includes('danger')) ?? open[0]
		if (!programme) return
		const language = chatLanguage(programme.languages, navigator.languages)
		void start.run({ programme, language, name: null, topics: [], about: null, inDanger: true })
	}
	const programme = programmes?.find(({ id }) => id === current?.programmeId)
	const inDanger = snapshot.entries.some(
		({ content }) => content.kind === 'danger_declared' || (content.kind === 'intake' && content.inDanger),
	)
	const danger: DangerAnswer =
		current !== null && closed === null
			? {
					kind: 'tell',
					told: inDanger,
					run: () => {
						void session.declareDanger().then((reply) => {
							if (reply.ok) announcer.status(t`We have told them.`)
							else announcer.status(t`We could not tell them just now. Please try again, or call a number.`)
						})
					},
				}
			: (programmes ?? []).some(({ opening }) => opening.kind === 'open')
				? { kind: 'start', run: () => startInDanger(programme) }
				: { kind: 'numbers_only' }

	const finish = (id: string) => {
		setDraft('')
		setDoneWith(id)
	}
	const again = () => {
		setFinalInBackupsAt(null)
		setLeftBehind(conversation?.id ?? null)
		setDraft('')
	}

	const banner = ({ openHelp }: PageControls) =>
		snapshot.status.kind === 'other_version' ? (
			<ConnectionBanner state="lost">
				<Trans>This page is out of date. Copy any words you want to keep, then load it again.</Trans>{' '}
				<Button onClick={() => location.reload()}>
					<Trans>Load again</Trans>
				</Button>
			</ConnectionBanner>
		) : screen === 'start' ? null : (
			<ConnectionLine status={snapshot.status} catchUp={snapshot.catchUp} announcer={announcer} onHelp={openHelp} />
		)

	return (
		<Page screen={screen} demo={offering?.demo ?? false} danger={danger} say={announcer.status} banner={banner}>
			{({ openComfort, openHelp }) =>
				current === null ? (
					<>
						<Undelivered messages={snapshot.undelivered} onDelete={session.discard} />
						<StartScreen
							programmes={programmes}
							now={now}
							starting={start.starting}
							blocked={start.blocked}
							problem={
								start.problem ?? (gone && snapshot.conversation !== null ? t`We could not hold your chat. You can start again.` : null)
							}
							onStart={(request) => void start.run(request)}
							onHelp={openHelp}
						/>
					</>
				) : screen === 'after' && closed !== null ? (
					<AfterScreen
						session={session}
						conversation={closed}
						announcer={announcer}
						onAgain={again}
						onHelp={openHelp}
						finalInBackupsAt={finalInBackupsAt}
						onErased={setFinalInBackupsAt}
						onRead={closed.state.erased || snapshot.entries.length === 0 ? null : () => setDoneWith(null)}
					/>
				) : (
					<TalkScreen
						session={session}
						snapshot={snapshot}
						conversation={current}
						announcer={announcer}
						now={now + snapshot.clockOffsetMs}
						inDanger={inDanger}
						draft={draft}
						onDraft={setDraft}
						onHelp={openHelp}
						onComfort={openComfort}
						onSomeoneElse={again}
						onErased={(finalAt) => {
							setFinalInBackupsAt(finalAt)
							finish(current.id)
						}}
						onDone={() => finish(current.id)}
					/>
				)
			}
		</Page>
	)
}
