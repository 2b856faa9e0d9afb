import { asId, type ConversationId } from '@akin/core/support/ids'
import {
	createHashHistory,
	createRootRouteWithContext,
	createRoute,
	createRouter,
	Outlet,
	redirect,
	useMatchRoute,
	useNavigate,
	useParams,
	useRouter,
} from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import styles from './router.module.css'
import type { Access } from './session/access.ts'
import { useAccess, useAccessState } from './session/access-context.tsx'
import { DemoBanner } from './session/demo-banner.tsx'
import { DeskGate } from './session/desk-gate.tsx'
import { JoinRoute } from './sign-in/join-route.tsx'
import { SignInRoute } from './sign-in/sign-in-route.tsx'

const rootRoute = createRootRouteWithContext<{ readonly access: Access }>()({ component: Root })

const signInRoute = createRoute({
	getParentRoute: () => rootRoute,
	path: '/sign-in',
	beforeLoad: ({ context }) => {
		if (context.access.getSnapshot().kind === 'in') throw redirect({ to: '/' })
	},
	component: SignInRoute,
})

const joinRoute = createRoute({ getParentRoute: () => rootRoute, path: '/join/$token', component: JoinRoute })

/** The desk stands in the layout, so that going from one conversation to another keeps it as it is. */
const deskRoute = createRoute({
	getParentRoute: () => rootRoute,
	id: 'desk',
	beforeLoad: ({ context }) => {
		if (context.access.getSnapshot().kind === 'out') throw redirect({ to: '/sign-in' })
	},
	component: OpenDesk,
})
const listRoute = createRoute({ getParentRoute: () => deskRoute, path: '/' })
const practiceRoute = createRoute({ getParentRoute: () => deskRoute, path: '/practice' })
const rolePlayRoute = createRoute({ getParentRoute: () => deskRoute, path: '/practice/$rolePlayId' })
const trainingRoute = createRoute({ getParentRoute: () => deskRoute, path: '/training' })
const lessonRoute = createRoute({ getParentRoute: () => deskRoute, path: '/training/$lessonId' })
const conversationRoute = createRoute({ getParentRoute: () => deskRoute, path: '/conversation/$conversationId' })

const routeTree = rootRoute.addChildren([
	signInRoute,
	joinRoute,
	deskRoute.addChildren([listRoute, conversationRoute, practiceRoute, rolePlayRoute, trainingRoute, lessonRoute]),
])

/** The address after `#` says which screen; the server only ever sees one page. */
export function makeRouter(access: Access) {
	return createRouter({ routeTree, history: createHashHistory(), context: { access }, defaultPreload: false })
}

declare module '@tanstack/react-router' {
	interface Register {
		router: ReturnType<typeof makeRouter>
	}
}

function Root() {
	const { welcome } = useAccess()
	const { kind } = useAccessState()
	const router = useRouter()
	// Signing in or out asks every route again whether it may be shown; a reload keeps the conversation that was open.
	// biome-ignore lint/correctness/useExhaustiveDependencies: `kind` is what must make it run
	useEffect(() => {
		void router.invalidate()
	}, [kind, router])
	return (
		<div className={styles.app}>
			{welcome?.demo && <DemoBanner />}
			<Outlet />
		</div>
	)
}

function OpenDesk() {
	const navigate = useNavigate()
	const { conversationId, rolePlayId, lessonId } = useParams({ strict: false })
	const matches = useMatchRoute()
	const isPractising = matches({ to: '/practice', fuzzy: true }) !== false
	const isTraining = matches({ to: '/training', fuzzy: true }) !== false
	const current = conversationId === undefined ? null : asId<ConversationId>(conversationId)
	const onOpen = useCallback(
		(id: ConversationId | null) =>
			void navigate(id === null ? { to: '/' } : { to: '/conversation/$conversationId', params: { conversationId: id } }),
		[navigate],
	)
	const onPractise = useCallback(
		(id: string | null) => void navigate(id === null ? { to: '/practice' } : { to: '/practice/$rolePlayId', params: { rolePlayId: id } }),
		[navigate],
	)
	const onTrain = useCallback(
		(id: string | null) => void navigate(id === null ? { to: '/training' } : { to: '/training/$lessonId', params: { lessonId: id } }),
		[navigate],
	)
	return (
		<DeskGate
			{...{ current, onOpen, onPractise, onTrain }}
			practice={isPractising ? { current: rolePlayId ?? null } : null}
			training={isTraining ? { current: lessonId ?? null } : null}
		/>
	)
}
