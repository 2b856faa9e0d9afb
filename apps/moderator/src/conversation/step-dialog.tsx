import type { Person } from '@akin/core/conversation/conversation'
import type { SupervisorConversation } from '@akin/core/protocol/supervisor'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { useSnapshot } from '../session/session-context.ts'
import { RefusalWords } from './refusal-words.tsx'
import styles from './step-dialog.module.css'
import type { RoomEntry } from './transcript-items.ts'

export type StepDialogProps = {
	readonly view: SupervisorConversation
	readonly room: readonly RoomEntry[]
	/** What to call the person: the name they chose, else the handle. */
	readonly person: string
	readonly onClose: () => void
}

/** This supervisor, as a person in a conversation: what the events of a step say of them. */
export function useMe(): Person {
	const { me } = useSnapshot()
	if (!me) throw new Error('a step is asked about before the session is open')
	return { id: me.id, name: me.name }
}

/** What somebody is told or shown of a step, under a title of its own. */
export function Seen({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
	return (
		<section className={styles.seen}>
			<h3 className={styles.title}>{title}</h3>
			{children}
		</section>
	)
}

type Reply = { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } }

/** Runs one step and keeps its refusal. `answering`: who has it now, for whoever comes second. @returns true when it was done */
export function useStep(answering: string | null = null): {
	busy: boolean
	refusal: ReactNode
	run: (step: () => Promise<Reply>) => Promise<boolean>
} {
	const [busy, setBusy] = useState(false)
	const [code, setCode] = useState<string | null>(null)
	return {
		busy,
		refusal: code && (
			<Notice tone="error">
				<RefusalWords code={code} answering={answering} />
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
