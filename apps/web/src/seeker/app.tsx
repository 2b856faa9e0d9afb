import { useNow } from '@akin/client/react/use-now'
import { useSnapshot } from '@akin/client/react/use-snapshot'
import type { ProgrammeSummary, SeekerSnapshot } from '@akin/client/seeker-session'
import type { Front } from '@akin/core/programme/front'
import { createAnnouncer } from '@akin/ui/a11y/announcer'
import { hasWords, noLineDrafts } from '@akin/ui/core/worksheet-shapes'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Extra } from './extras/extra.ts'
import { hasWorksheet } from './extras/has-worksheet.ts'
import { givesReturnWords, mayAskForWords } from './extras/may-return.ts'
import { emptyPlan, isEmptyPlan } from './extras/plan/plan.ts'
import type { Returning } from './extras/return-words/returning.ts'
import { Page, type PageControls } from './frame/page.tsx'
import { useFocusOnScreen } from './frame/use-focus-on-screen.ts'
import { useTitleMark } from './frame/use-title-mark.ts'
import { useWarnBeforeLoss } from './frame/use-warn-before-loss.ts'
import { noSession } from './session/no-session.ts'
import type { Rest } from './session/rest.ts'
import { useOffering } from './session/use-offering.ts'
import { useOpeningAgain } from './session/use-opening-again.ts'
import { useRest } from './session/use-rest.ts'
import { useStart } from './session/use-start.ts'
import { chatLanguage } from './start/chat-language.ts'
import { OpeningAgain } from './start/opening-again.tsx'
import { type Before, type StartRequest, StartScreen } from './start/start-screen.tsx'
import { statusNow } from './start/status-now.ts'
import { isInDanger } from './talk/is-in-danger.ts'
import type { DangerAnswer } from './urgent-help/urgent-help-dialog.tsx'

export interface AppProps {
	/** What the page was made from. */
	readonly front: Front
	/** Of the browser, best first. */
	readonly languages: readonly string[]
	readonly before: Before
	/** Fetches all but the first screen, and opens the session. */
	readonly load: () => Promise<Rest>
}

/** Words of whoever answers, and that somebody has come to. */
const isFromSomebody = ({ author, content }: SeekerSnapshot['entries'][number]): boolean =>
	author.role === 'listener' ||
	author.role === 'supervisor' ||
	content.kind === 'listener_joined' ||
	content.kind === 'supervisor_joined' ||
	content.kind === 'taken_over'

/** One page, no addresses: which screen is shown follows from what the server says about this session's conversation. */
export function App({ front, languages, before, load }: AppProps) {
	const { t } = useLingui()
	const { live, rest, arrival, retry } = useRest(load)
	const door = rest?.door ?? null
	const screens = rest?.screens ?? null
	const session = door?.session ?? noSession
	const snapshot = useSnapshot(session)
	const now = useNow(30_000, front.now)
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
	const first = useMemo(() => (front.status.kind === 'outage' ? null : { programmes: front.programmes, demo: front.demo }), [front])
	const offering = useOffering(door, first, snapshot)
	const programmes = offering?.programmes ?? null
	const wasOpen = useRef(new Set<string>())
	if (conversation !== null && conversation.state.kind !== 'closed') wasOpen.current.add(conversation.id)
	/** What the person asked to see of a conversation that has ended. */
	const [asked, setAsked] = useState<{ readonly id: string; readonly see: 'after' | 'transcript' } | null>(null)
	const [leftBehind, setLeftBehind] = useState<string | null>(null)
	const [draft, setDraft] = useState('')
	const [finalInBackupsAt, setFinalInBackupsAt] = useState<number | null>(null)
	const start = useStart(door)
	const [extra, setExtra] = useState<Extra | null>(null)
	const [plan, setPlan] = useState({ written: emptyPlan, isKept: true })
	const [lineDrafts, setLineDrafts] = useState(noLineDrafts)
	/** Somebody gave return words, and what they wish for the next conversation. */
	const [cameBack, setCameBack] = useState<Returning | null>(null)
	const current = conversation !== null && conversation.id !== leftBehind ? conversation : null
	const closed = current?.state.kind === 'closed' ? { ...current, state: current.state } : null
	const again = useOpeningAgain(front.returning, snapshot)
	// One that ended before this page was opened is not read again by itself.
	const see = closed === null || asked?.id === closed.id ? asked?.see : wasOpen.current.has(closed.id) ? 'transcript' : 'after'
	const screen = current === null ? 'start' : closed !== null && see === 'after' ? 'after' : 'talk'

	useFocusOnScreen(screen)
	// Inside another page nothing brings a chat back that is open.
	const isLostByReload = front.ownWindow !== null && current !== null && closed === null
	const isPlanUnkept = !(plan.isKept || isEmptyPlan(plan.written))
	useWarnBeforeLoss(snapshot.hasUnsent || draft.trim() !== '' || hasWords(lineDrafts) || isPlanUnkept || isLostByReload, session)
	useTitleMark(snapshot.entries.filter(isFromSomebody).length)

	const startInDanger = (preferred: ProgrammeSummary | undefined) => {
		const open = (programmes ?? []).filter(({ opening }) => opening.kind === 'open')
		const programme = open.find(({ id }) => id === preferred?.id) ?? open.find(({ questions }) => questions.includes('danger')) ?? open[0]
		if (!programme) return
		const language = chatLanguage(programme.languages, navigator.languages)
		void start.run({ programme, language, name: null, topics: [], about: null, inDanger: true, refusedReaders: null })
	}
	const programme = programmes?.find(({ id }) => id === current?.programmeId)
	const inDanger = isInDanger(snapshot.entries)
	const danger: DangerAnswer =
		current !== null && closed === null
			? {
					kind: 'tell',
					told: inDanger,
					run: () => {
						void door?.session.declareDanger().then((reply) => {
							if (reply.ok) announcer.status(t`We have told them.`)
							else announcer.status(t`We could not tell them just now. Please try again, or call a number.`)
						})
					},
				}
			: (programmes ?? []).some(({ opening }) => opening.kind === 'open')
				? { kind: 'start', run: () => startInDanger(programme) }
				: { kind: 'numbers_only' }

	const startWith = async (request: StartRequest) => {
		const { held, sameListener = false, shareSummary = false } = cameBack ?? {}
		if (!(await start.run(request, sameListener))) return
		if (shareSummary && held?.summary) door?.session.send(held.summary)
		setCameBack(null)
	}
	const finish = (id: string) => {
		setDraft('')
		setAsked({ id, see: 'after' })
	}
	const startAgain = () => {
		setFinalInBackupsAt(null)
		setLeftBehind(conversation?.id ?? null)
		setDraft('')
		setLineDrafts(noLineDrafts)
	}

	const banner = ({ openHelp }: PageControls) =>
		screens === null ? null : snapshot.status.kind === 'other_version' ? (
			<screens.OutOfDate />
		) : screen === 'start' ? null : (
			<screens.ConnectionLine status={snapshot.status} catchUp={snapshot.catchUp} announcer={announcer} onHelp={openHelp} />
		)

	/** A dialog lies over everything, wherever it stands. */
	const over = (controls: PageControls) => (
		<>
			{banner(controls)}
			{rest && (
				<rest.screens.ExtrasHost
					{...{
						extra,
						announcer,
						plan: plan.written,
						lineDrafts,
						cameBack,
						door: rest.door,
						conversation: current,
						soon: screen === 'talk',
					}}
					onCameBack={setCameBack}
					onLineDrafts={setLineDrafts}
					onPlan={(written, isKept) => setPlan({ written, isKept })}
					onClose={() => setExtra(null)}
				/>
			)}
		</>
	)

	return (
		<Page
			screen={screen}
			demo={offering?.demo ?? front.demo}
			danger={danger}
			say={announcer.status}
			ownWindow={front.ownWindow}
			screens={screens}
			banner={over}
		>
			{({ openComfort, openHelp }) =>
				current === null || rest === null ? (
					<>
						{rest && <rest.screens.Undelivered messages={snapshot.undelivered} onDelete={rest.door.session.discard} />}
						{again ? (
							<OpeningAgain />
						) : (
							<StartScreen
								status={statusNow(front, programmes, now)}
								programmes={programmes ?? []}
								languages={languages}
								before={before}
								live={live}
								screens={screens}
								arrival={arrival}
								onRetry={retry}
								now={now}
								starting={start.starting}
								blocked={start.blocked}
								problem={
									start.problem ?? (gone && snapshot.conversation !== null ? t`We could not hold your chat. You can start again.` : null)
								}
								onStart={(request) => void startWith(request)}
								cameBack={cameBack}
								extras={['calm', 'plan', ...(programmes?.some(givesReturnWords) ? (['give_words'] as const) : [])]}
								onExtra={setExtra}
								onHelp={openHelp}
							/>
						)}
					</>
				) : screen === 'after' && closed !== null ? (
					<rest.screens.AfterScreen
						session={rest.door.session}
						conversation={closed}
						announcer={announcer}
						onAgain={startAgain}
						onHelp={openHelp}
						finalInBackupsAt={finalInBackupsAt}
						onErased={setFinalInBackupsAt}
						extras={[
							'calm',
							'plan',
							...(hasWorksheet(snapshot.entries) ? (['worksheet'] as const) : []),
							...(mayAskForWords(closed, snapshot.programmes) ? (['return_words'] as const) : []),
						]}
						onExtra={setExtra}
						onRead={closed.state.erased || snapshot.entries.length === 0 ? null : () => setAsked({ id: closed.id, see: 'transcript' })}
					/>
				) : (
					<rest.screens.TalkScreen
						session={rest.door.session}
						snapshot={snapshot}
						conversation={current}
						announcer={announcer}
						now={now + snapshot.clockOffsetMs}
						inDanger={inDanger}
						draft={draft}
						onDraft={setDraft}
						onHelp={openHelp}
						onComfort={openComfort}
						extras={['calm', 'plan', 'worksheet', ...(mayAskForWords(current, snapshot.programmes) ? (['return_words'] as const) : [])]}
						onExtra={setExtra}
						plan={plan.written}
						onPlan={(written) => setPlan({ written, isKept: false })}
						onSomeoneElse={startAgain}
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
