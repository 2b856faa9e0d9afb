import { createAnnouncer } from '@akin/ui/a11y/announcer'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { makeRouter } from './router.tsx'
import type { Access } from './session/access.ts'
import { AccessContext, AnnouncerContext } from './session/access-context.tsx'

/** Everything that lives as long as the page: the announcer and the routes. */
export function ListenerApp({ access }: { readonly access: Access }) {
	const { t } = useLingui()
	const [announcer] = useState(() =>
		createAnnouncer({
			summary: (count) =>
				t`${plural(count, { one: 'One message arrived while you were away.', other: '# messages arrived while you were away.' })}`,
		}),
	)
	// Outside the tree, so that it is there before any script runs: its name follows the language by hand.
	const logName = t`New messages`
	useEffect(() => document.getElementById('sr-log')?.setAttribute('aria-label', logName), [logName])
	const [router] = useState(() => makeRouter(access))
	return (
		<AccessContext value={access}>
			<AnnouncerContext value={announcer}>
				<RouterProvider router={router} />
			</AnnouncerContext>
		</AccessContext>
	)
}
