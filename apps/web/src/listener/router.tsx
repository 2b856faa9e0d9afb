import { asId, type ConversationId } from '@akin/core/support/ids'
import {
	createHashHistory,
	createRootRouteWithContext,
	createRoute,
	createRouter,
	Outlet,
	redirect,
	useNavigate,
} from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import styles from './router.module.css'
import type { Access } from './session/access.ts'
import { useAccess, useAccessState } from './session/access-context.tsx'
import { DemoBanner } from './session/demo-banner.tsx'
import { DeskGate } from './session/desk-gate.tsx'
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

const deskRoute = createRoute({
	getParentRoute: () => rootRoute,
	id: 'desk',
	beforeLoad: ({ context }) => {
		if (context.access.getSnapshot().kind === 'out') throw redirect({ to: '/sign-in' })
	},
	component: Outlet,
})
const listRoute = createRoute({ getParentRoute: () => deskRoute, path: '/', component: () => <OpenDesk current={null} /> })
const conversationRoute = createRoute({
	getParentRoute: () => deskRoute,
	path: '/conversation/$conversationId',
	component: function Conversation() {
		const { conversationId } = conversationRoute.useParams()
		return <OpenDesk current={asId<ConversationId>(conversationId)} />
	},
})

const routeTree = rootRoute.addChildren([signInRoute, deskRoute.addChildren([listRoute, conversationRoute])])

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
	const navigate = useNavigate()
	useEffect(() => {
		void navigate({ to: kind === 'in' ? '/' : '/sign-in', replace: true })
	}, [kind, navigate])
	return (
		<div className={styles.app}>
			{welcome?.demo && <DemoBanner />}
			<Outlet />
		</div>
	)
}

function OpenDesk({ current }: { readonly current: ConversationId | null }) {
	const navigate = useNavigate()
	const onOpen = useCallback(
		(id: ConversationId | null) =>
			void navigate(id === null ? { to: '/' } : { to: '/conversation/$conversationId', params: { conversationId: id } }),
		[navigate],
	)
	return <DeskGate current={current} onOpen={onOpen} />
}
