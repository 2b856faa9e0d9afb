import type { SeekerSession } from '@akin/client/seeker-session'
import type { HeldWords } from '@akin/core/protocol/returning'
import type { SeekerConversation } from '@akin/core/protocol/seeker'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { localeFacts } from '@akin/ui/i18n/locales'
import { useLocale } from '@akin/ui/i18n/provider'
import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { SeekerDialog } from '../../frame/seeker-dialog.tsx'
import extras from '../extras.module.css'
import { EraseWords } from './erase-words.tsx'
import { NewWords } from './new-words.tsx'
import { OwnNote } from './own-note.tsx'
import { RefusalWords, type WordsRefusal } from './refusal-words.tsx'
import type { DrawnWords } from './returning.ts'
import { useConfirmation } from './use-confirmation.ts'
import { WordsEnd } from './words-end.tsx'

type Held = { readonly kind: 'asking' } | { readonly kind: 'none' } | { readonly kind: 'held'; readonly held: HeldWords }

/** Return words, asked for during or after a talk. Nothing is made before somebody asks for it. */
export function ReturnWords({
	session,
	conversation,
	announcer,
	onClose,
}: {
	readonly session: SeekerSession
	readonly conversation: SeekerConversation | null
	readonly announcer: Announcer
	readonly onClose: () => void
}) {
	const [state, setState] = useState<Held>({ kind: 'asking' })
	const [words, setWords] = useState<DrawnWords | null>(null)
	const [refusal, setRefusal] = useState<WordsRefusal | null>(null)
	const [busy, setBusy] = useState(false)
	const { tag: language } = localeFacts(useLocale().locale)
	useEffect(() => {
		void session.returnWords.look().then((reply) => {
			if (!reply.ok) setRefusal(reply.error)
			setState(reply.ok && reply.data.held ? { kind: 'held', held: reply.data.held } : { kind: 'none' })
		})
	}, [session])

	const make = async () => {
		if (conversation === null) return
		setBusy(true)
		const reply = await session.returnWords.make(conversation.id, language)
		setBusy(false)
		setRefusal(reply.ok ? null : reply.error)
		if (!reply.ok) return
		setWords({ words: reply.data.words, language: reply.data.language ?? 'en' })
		setState({ kind: 'held', held: reply.data.held })
	}
	const confirmation = useConfirmation(session, announcer, () => {
		setWords(null)
		setState((now) => (now.kind === 'held' ? { kind: 'held', held: { ...now.held, confirmed: true } } : now))
	})
	const held = state.kind === 'held' ? state.held : null

	return (
		<SeekerDialog open onClose={onClose} closable title={<Trans>Come back to the same listener</Trans>}>
			<div className={extras.part}>
				<p>
					<Trans>A few words lead you back here, without a name. If your listener is on duty then, we ask them first.</Trans>
				</p>
				{refusal && (
					<Notice tone="error">
						<RefusalWords refusal={refusal} />
					</Notice>
				)}
				{words === null && held !== null && (
					<p>
						<Trans>You have words. We cannot show them again. You can get new ones.</Trans>
					</p>
				)}
				{words === null && state.kind !== 'asking' && (
					<div className={extras.actions}>
						<Button variant={held === null ? 'primary' : 'secondary'} busy={busy} onClick={() => void make()}>
							{held === null ? <Trans>Show me my words</Trans> : <Trans>Get new words</Trans>}
						</Button>
					</div>
				)}
			</div>
			{words !== null && held !== null && (
				<NewWords
					drawn={words}
					replaces={!held.confirmed}
					busy={confirmation.busy}
					failed={confirmation.failed}
					onWritten={confirmation.confirm}
				/>
			)}
			{held !== null && (
				<>
					<p className={extras.hint}>
						<WordsEnd endsAt={held.endsAt} />
					</p>
					<OwnNote
						session={session}
						summary={held.summary}
						announcer={announcer}
						onSaved={(summary) => setState({ kind: 'held', held: { ...held, summary } })}
					/>
					<EraseWords
						session={session}
						announcer={announcer}
						onErased={() => {
							setWords(null)
							setState({ kind: 'none' })
						}}
					/>
				</>
			)}
		</SeekerDialog>
	)
}
