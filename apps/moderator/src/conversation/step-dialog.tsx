import type { SupervisorConversation } from '@akin/core/protocol/supervisor'
import { Button } from '@akin/ui/core/button'
import { MessageBubble, NoticeBubble } from '@akin/ui/core/message-bubble'
import { Notice } from '@akin/ui/core/notice'
import { type SeekerNotice, useSeekerRoomNotice } from '@akin/ui/core/room-notice'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { useSnapshot } from '../session/session-context.ts'
import { RefusalWords } from './refusal-words.tsx'
import styles from './step-dialog.module.css'

export type StepDialogProps = {
	readonly view: SupervisorConversation
	/** What to call the person: the name they chose, else the handle. */
	readonly person: string
	readonly onClose: () => void
}

/** The very words and the very look that the person will see. */
export function Preview({ notices, firstWords }: { readonly notices: readonly SeekerNotice[]; readonly firstWords?: string }) {
	const words = useSeekerRoomNotice()
	const { me } = useSnapshot()
	const at = Date.now()
	return (
		<div className={styles.preview} data-preview="">
			{notices.map((notice) => (
				<NoticeBubble key={notice.kind} notice={{ kind: 'notice', key: notice.kind, at, body: words(notice) }} />
			))}
			{firstWords?.trim() && (
				<MessageBubble
					showTime={false}
					message={{ kind: 'message', key: 'first', at, side: 'theirs', author: me?.name ?? '', body: firstWords }}
				/>
			)}
		</div>
	)
}

export function Seen({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
	return (
		<section className={styles.seen}>
			<h3 className={styles.title}>{title}</h3>
			{children}
		</section>
	)
}

type Reply = { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } }

/** Runs one step and keeps its refusal. @returns true when it was done */
export function useStep(): { busy: boolean; refusal: ReactNode; run: (step: () => Promise<Reply>) => Promise<boolean> } {
	const [busy, setBusy] = useState(false)
	const [code, setCode] = useState<string | null>(null)
	return {
		busy,
		refusal: code && (
			<Notice tone="error">
				<RefusalWords code={code} />
			</Notice>
		),
		run: async (step) => {
			setBusy(true)
			setCode(null)
			const reply = await step()
			setBusy(false)
			if (!reply.ok) setCode(reply.error.code)
			return reply.ok
		},
	}
}

export function Actions({
	onClose,
	busy,
	unavailable,
	onGo,
	danger,
	children,
}: {
	onClose: () => void
	busy?: boolean
	unavailable?: boolean
	onGo: () => void
	danger?: boolean
	children: ReactNode
}) {
	return (
		<>
			<Button data-autofocus="" onClick={onClose}>
				<Trans>Change nothing</Trans>
			</Button>
			<Button variant={danger ? 'danger' : 'primary'} busy={busy} unavailable={unavailable} onClick={onGo}>
				{children}
			</Button>
		</>
	)
}
