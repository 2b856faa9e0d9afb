import { fullJitter } from './back-off.ts'
import { type ConnectionStatus, connectionStatus, type GoneReason, LOST_AFTER_MS, LOST_LONG_AFTER_MS } from './connection-status.ts'
import type { Environment } from './environment.ts'
import type { LinkState } from './link.ts'

type Opened<Data> = { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly error: OpenRefusal }
type OpenRefusal = { readonly code: string; readonly retryAfterMs?: number }

/** The parts of a link that have nothing to do with any contract. */
export type BareLink = {
	readonly state: () => LinkState
	readonly onState: (listener: (state: LinkState) => void) => () => void
	readonly open: () => void
	readonly close: () => void
}

export type SessionConnectionOptions<Data extends { readonly now: number }> = {
	readonly link: BareLink
	readonly environment: Environment
	/** Asks `session:open` once. */
	readonly openSession: () => Promise<Opened<Data>>
	readonly onOpened: (data: Data) => void
	/** No transport. */
	readonly onDown: () => void
	/** No transport for so long that people are told. */
	readonly onLost: () => void
	/** Open, and worth looking whether anything is missing. */
	readonly onLook: () => void
	/** The status changed. */
	readonly onChange: () => void
}

export type SessionConnection = {
	readonly status: () => ConnectionStatus
	readonly isOpen: () => boolean
	readonly clockOffsetMs: () => number
	/** Something waits for its acknowledgement too long, or no longer does. */
	readonly setSlow: (slow: boolean) => void
	/** `session:ended` arrived. */
	readonly ended: (reason: GoneReason | 'version') => void
	/** Something was heard of a conversation this session does not know: asks `session:open` again, once for each of them. */
	readonly reopenFor: (stranger: string) => void
	/** `session:outdated` arrived: events were left out for us. Asks `session:open` again, and with it for everything that is missing. */
	readonly reopen: () => void
	readonly open: () => void
	readonly close: () => void
}

/** Opens the session on every connection, again and again until it is answered, and keeps the status people see. */
export const connectSession = <Data extends { readonly now: number }>(options: SessionConnectionOptions<Data>): SessionConnection => {
	const { link, environment } = options
	let open = false
	let offset = 0
	let slow = false
	let gone: GoneReason | null = null
	let otherVersion = false
	let failures = 0
	/** Changes with every connection and every question, so that a late answer opens nothing. */
	let turn = 0
	const strangers = new Set<string>()
	let asking = false
	let toldLost = false
	let status: ConnectionStatus = { kind: 'ok' }
	let cancelRetry = () => {}
	let cancelStatus = () => {}
	let stopWaking = () => {}

	const refreshStatus = () => {
		cancelStatus()
		const state = link.state()
		const next: ConnectionStatus = otherVersion
			? { kind: 'other_version' }
			: connectionStatus(state, environment.now(), slow && state.kind === 'up', gone)
		const changed = next.kind !== status.kind
		status = changed ? next : status
		if (state.kind === 'down' && next.kind !== 'lost_long') {
			const until = state.since + (next.kind === 'ok' ? LOST_AFTER_MS : LOST_LONG_AFTER_MS)
			cancelStatus = environment.after(Math.max(1, until - environment.now()), refreshStatus)
		}
		if ((next.kind === 'lost' || next.kind === 'lost_long') && !toldLost) {
			toldLost = true
			options.onLost()
		}
		if (changed) options.onChange()
	}

	const leave = (reason: GoneReason | 'version') => {
		if (reason === 'version') otherVersion = true
		else gone = reason
		link.close()
	}

	const ask = async () => {
		cancelRetry()
		const mine = ++turn
		asking = true
		const askedAt = environment.now()
		const reply = await options.openSession()
		if (mine !== turn) return
		asking = false
		if (reply.ok) {
			offset = Math.round(reply.data.now - (askedAt + environment.now()) / 2)
			failures = 0
			open = true
			toldLost = false
			options.onOpened(reply.data)
		} else if (reply.error.code === 'not_signed_in') leave('not_signed_in')
		else {
			cancelRetry = environment.after(Math.max(reply.error.retryAfterMs ?? 0, fullJitter(failures, environment.random)), ask)
			failures += 1
		}
	}

	link.onState((state) => {
		turn += 1
		cancelRetry()
		if (state.kind === 'up') {
			failures = 0
			strangers.clear()
			void ask()
		} else if (open) {
			open = false
			options.onDown()
		}
		refreshStatus()
	})

	return {
		status: () => status,
		isOpen: () => open,
		clockOffsetMs: () => offset,
		setSlow: (next) => {
			if (next === slow) return
			slow = next
			refreshStatus()
		},
		ended: leave,
		reopen: () => {
			if (link.state().kind === 'up') void ask()
		},
		reopenFor: (stranger) => {
			if (!open || asking || strangers.has(stranger)) return
			strangers.add(stranger)
			void ask()
		},
		open: () => {
			gone = null
			otherVersion = false
			stopWaking()
			stopWaking = environment.onWake(() => {
				if (open) options.onLook()
			})
			link.open()
			refreshStatus()
		},
		close: () => {
			gone = null
			otherVersion = false
			slow = false
			stopWaking()
			link.close()
			cancelStatus()
		},
	}
}
