import { callRoute } from '@akin/client/http'
import { supervisorRoutes } from '@akin/core/protocol/http'
import { asId, type ConversationId } from '@akin/core/support/ids'
import { buttonClass } from '@akin/ui/core/button'
import { Trans } from '@lingui/react/macro'
import { createRootRoute, createRoute, createRouter, Link, lazyRouteComponent, Outlet, redirect, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { AccountPage } from '../account/account-page.tsx'
import { FirstCoordinatorScreen } from '../account/first-coordinator-screen.tsx'
import { JoinScreen } from '../account/join-screen.tsx'
import { OwnSignInScreen } from '../account/own-sign-in-screen.tsx'
import { SignInScreen } from '../account/sign-in-screen.tsx'
import { type SignedOutReason, signedOutReasons } from '../account/signed-out-words.tsx'
import { AlertRulesScreen } from '../alert-rules/alert-rules-screen.tsx'
import { ApprovalsScreen } from '../approvals/approvals-screen.tsx'
import { BoardScreen } from '../board/board-screen.tsx'
import { ConcernsScreen } from '../concerns/concerns-screen.tsx'
import { type AskedFirst, askedFirst } from '../conversation/asked-first.ts'
import { ConversationScreen } from '../conversation/conversation-screen.tsx'
import { KeysScreen } from '../keys/keys-screen.tsx'
import { PeopleScreen } from '../people/people-screen.tsx'
import { AccessReviewScreen } from '../records/access-review-screen.tsx'
import { RecordScreen } from '../records/record-screen.tsx'
import { RecordsScreen } from '../records/records-screen.tsx'
import { type ReportsSearch, reportsSearch } from '../reports/reports-search.ts'
import { ReviewScreen } from '../review/review-screen.tsx'
import { RosterScreen } from '../roster/roster-screen.tsx'
import { makeSession } from '../session/open-session.ts'
import { type SettingsSearch, settingsSearch } from '../settings/settings-search.ts'
import { TrainingScreen } from '../training/training-screen.tsx'
import { OnDutyLayout } from './on-duty-layout.tsx'
import { ScreenFault } from './screen-fault.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })

function NotFound() {
	return (
		<AccountPage title={<Trans>There is no such page</Trans>}>
			<Link to="/" className={buttonClass({ variant: 'primary' })}>
				<Trans>Go to the board</Trans>
			</Link>
		</AccountPage>
	)
}

const signIn = createRoute({
	getParentRoute: () => root,
	path: '/sign-in',
	validateSearch: (search: Record<string, unknown>): { why?: SignedOutReason } => {
		const why = signedOutReasons.find((reason) => reason === search.why)
		return why ? { why } : {}
	},
	loader: async () => {
		const reply = await callRoute(supervisorRoutes.welcome, {})
		return { welcome: reply.ok ? reply.data : null }
	},
	component: function SignIn() {
		const { welcome } = signIn.useLoaderData()
		const { why } = signIn.useSearch()
		const navigate = useNavigate()
		return <SignInScreen welcome={welcome} reason={why ?? null} onSignedIn={() => void navigate({ to: '/' })} />
	},
})

const firstCoordinator = createRoute({
	getParentRoute: () => root,
	path: '/first-coordinator',
	loader: ({ location }) => ({ token: location.hash }),
	component: function FirstCoordinator() {
		const { token } = firstCoordinator.useLoaderData()
		const navigate = useNavigate()
		return <FirstCoordinatorScreen token={token} onMade={() => void navigate({ to: '/' })} />
	},
})

const join = createRoute({
	getParentRoute: () => root,
	path: '/join',
	loader: ({ location }) => ({ token: location.hash }),
	component: function Join() {
		const { token } = join.useLoaderData()
		const navigate = useNavigate()
		const onJoined = useCallback(() => void navigate({ to: '/', replace: true }), [navigate])
		return <JoinScreen token={token} onJoined={onJoined} />
	},
})

const onDuty = createRoute({
	getParentRoute: () => root,
	id: 'on-duty',
	beforeLoad: async () => {
		const reply = await callRoute(supervisorRoutes.me, {})
		// Without an answer the session itself keeps trying and says so; only a clear no leads to the sign-in page.
		if (!reply.ok && reply.error.code === 'not_signed_in') throw redirect({ to: '/sign-in' })
	},
	component: function OnDuty() {
		const navigate = useNavigate()
		const onGone = useCallback((why: SignedOutReason) => void navigate({ to: '/sign-in', search: { why } }), [navigate])
		const onSignOut = useCallback(async () => {
			await callRoute(supervisorRoutes.signOut, {})
			await navigate({ to: '/sign-in', search: { why: 'signed_out' } })
		}, [navigate])
		return (
			<OnDutyLayout makeSession={makeSession} onGone={onGone} onSignOut={() => void onSignOut()}>
				<Outlet />
			</OnDutyLayout>
		)
	},
})

const board = createRoute({ getParentRoute: () => onDuty, path: '/', component: BoardScreen, errorComponent: ScreenFault })

const conversation = createRoute({
	getParentRoute: () => onDuty,
	path: '/conversations/$id',
	validateSearch: (search: Record<string, unknown>): { step?: AskedFirst } => {
		const step = askedFirst.find((one) => one === search.step)
		return step ? { step } : {}
	},
	errorComponent: ScreenFault,
	component: function Conversation() {
		const { id } = conversation.useParams()
		const { step } = conversation.useSearch()
		return <ConversationScreen key={`${id} ${step}`} id={asId<ConversationId>(id)} {...(step ? { step } : {})} />
	},
})

const roster = createRoute({ getParentRoute: () => onDuty, path: '/roster', component: RosterScreen, errorComponent: ScreenFault })

const keys = createRoute({ getParentRoute: () => onDuty, path: '/keys', component: KeysScreen, errorComponent: ScreenFault })

/** Looked at now and then, so they come when they are asked for. */
const reports = createRoute({
	getParentRoute: () => onDuty,
	path: '/reports',
	validateSearch: (search: Record<string, unknown>): ReportsSearch => reportsSearch(search),
	errorComponent: ScreenFault,
	component: lazyRouteComponent(() => import('../reports/reports-route.tsx'), 'ReportsRoute'),
})
const settings = createRoute({
	getParentRoute: () => onDuty,
	path: '/settings',
	validateSearch: (search: Record<string, unknown>): SettingsSearch => settingsSearch(search),
	errorComponent: ScreenFault,
	component: lazyRouteComponent(() => import('../settings/settings-route.tsx'), 'SettingsRoute'),
})

const ownSignIn = createRoute({
	getParentRoute: () => onDuty,
	path: '/own-sign-in',
	component: OwnSignInScreen,
	errorComponent: ScreenFault,
})

const approvals = createRoute({ getParentRoute: () => onDuty, path: '/approvals', component: ApprovalsScreen, errorComponent: ScreenFault })

const training = createRoute({ getParentRoute: () => onDuty, path: '/training', component: TrainingScreen, errorComponent: ScreenFault })

const people = createRoute({ getParentRoute: () => onDuty, path: '/people', component: PeopleScreen, errorComponent: ScreenFault })

const concerns = createRoute({ getParentRoute: () => onDuty, path: '/concerns', component: ConcernsScreen, errorComponent: ScreenFault })

const review = createRoute({ getParentRoute: () => onDuty, path: '/review', component: ReviewScreen, errorComponent: ScreenFault })

const records = createRoute({ getParentRoute: () => onDuty, path: '/records', component: RecordsScreen, errorComponent: ScreenFault })

const accessReview = createRoute({
	getParentRoute: () => onDuty,
	path: '/access',
	component: AccessReviewScreen,
	errorComponent: ScreenFault,
})

const record = createRoute({
	getParentRoute: () => onDuty,
	path: '/records/$id',
	errorComponent: ScreenFault,
	component: function Record() {
		const { id } = record.useParams()
		return <RecordScreen key={id} id={asId<ConversationId>(id)} />
	},
})

const alertRules = createRoute({ getParentRoute: () => onDuty, path: '/alerts', component: AlertRulesScreen, errorComponent: ScreenFault })

const routeTree = root.addChildren([
	signIn,
	firstCoordinator,
	join,
	onDuty.addChildren([
		keys,
		ownSignIn,
		board,
		conversation,
		roster,
		alertRules,
		settings,
		reports,
		review,
		records,
		record,
		approvals,
		accessReview,
		concerns,
		people,
		training,
	]),
])

export const router = createRouter({ routeTree, defaultPreload: false, scrollRestoration: false })

declare module '@tanstack/react-router' {
	interface Register {
		router: typeof router
	}
}
