import type { ConnectionStatus } from '@akin/client/connection-status'
import type { Link } from '@akin/client/link'
import type { Readable } from '@akin/client/store'
import type { Contract } from '@akin/core/protocol/contract'

type Shown = { readonly status: ConnectionStatus }

/** Everything a person could have noticed while servers went and came. */
export type Seen = { readonly visible: string[]; readonly movesMs: number[] }

/** Notes every state of a page that says that something is wrong, and how long the page was without a connection each time. */
export function watch<C extends Contract>(seen: Seen, link: Link<C>, session: Readable<Shown>, isNotSent: () => boolean): void {
	let downAt: number | null = null
	link.onState(({ kind }) => {
		if (kind === 'down') downAt ??= performance.now()
		if (kind === 'up' && downAt !== null) {
			seen.movesMs.push(performance.now() - downAt)
			downAt = null
		}
	})
	let last = 'ok'
	session.subscribe(() => {
		const { kind } = session.getSnapshot().status
		if (kind !== last && kind !== 'ok') seen.visible.push(kind)
		last = kind
		if (isNotSent() && !seen.visible.includes('not_sent')) seen.visible.push('not_sent')
	})
}
