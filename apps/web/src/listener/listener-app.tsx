import { createAnnouncer } from '@akin/ui/a11y/announcer'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
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
	const [router] = useState(() => makeRouter(access))
	return (
		<AccessContext value={access}>
			<AnnouncerContext value={announcer}>
				<RouterProvider router={router} />
			</AnnouncerContext>
		</AccessContext>
	)
}
