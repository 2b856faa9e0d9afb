import { mostSnippets, type OwnSnippet } from '@akin/core/snippets/snippet'
import type { ProgrammeId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { Dialog } from '@akin/ui/core/dialog'
import { usePromptGroupWords } from '@akin/ui/staff/prompt-group-words'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useKeptFocus } from '../desk/use-kept-focus.ts'
import { useDesk } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import { PhraseForm } from './phrase-form.tsx'
import { PhraseState } from './phrase-state.tsx'
import styles from './phrases.module.css'
import type { usePhrases } from './use-phrases.ts'

export interface OwnPhrasesDialogProps {
	/** A new one is for this programme, in this language. */
	readonly programmeId: ProgrammeId
	readonly language: string
	readonly fetched: ReturnType<typeof usePhrases>
	readonly onClose: () => void
}

/** [SN1] Phrases a listener keeps: written, changed, taken away, and shown to the supervision if they wish. */
export function OwnPhrasesDialog({ programmeId, language, fetched, onClose }: OwnPhrasesDialogProps) {
	const { session } = useDesk()
	const { phrases, busy, refusal, change } = fetched
	const [editing, setEditing] = useState<OwnSnippet | 'new' | null>(null)
	const own = phrases?.own ?? []
	// The form goes with what had the focus in it.
	const part = useKeptFocus<HTMLDivElement>()
	return (
		<Dialog open onClose={onClose} title={<Trans>Phrases of your own</Trans>} closable>
			<p className={styles.about}>
				<Trans>
					They are yours alone. If you ask for it, somebody of the supervision looks at one; approved, every listener here finds it, without
					your name.
				</Trans>{' '}
				<Trans>Write nothing that says who somebody is.</Trans>
			</p>
			<div ref={part} className={styles.form} tabIndex={-1}>
				{refusal && (
					<p role="alert" className={styles.failed}>
						<PhraseRefusal code={refusal} />
					</p>
				)}
				{editing !== null ? (
					<PhraseForm
						start={editing === 'new' ? { programmeId, language, group: 'listen', text: '', why: '' } : editing}
						busy={busy}
						onCancel={() => setEditing(null)}
						onSave={async (id, words) => {
							const version = editing === 'new' ? 0 : editing.version
							if (await change(() => session.saveSnippet({ snippetId: editing === 'new' ? id : editing.id, version, words })))
								setEditing(null)
						}}
					/>
				) : (
					<>
						{phrases === null ? (
							busy && <Trans>They are being fetched.</Trans>
						) : own.length === 0 ? (
							<p className={styles.about}>
								<Trans>You have none yet.</Trans>
							</p>
						) : (
							<ul className={styles.list}>
								{own.map((snippet) => (
									<PhraseRow key={snippet.id} snippet={snippet} fetched={fetched} onChange={() => setEditing(snippet)} />
								))}
							</ul>
						)}
						<Button data-next-focus="" unavailable={phrases === null || own.length >= mostSnippets} onClick={() => setEditing('new')}>
							<Trans>Write a new one</Trans>
						</Button>
					</>
				)}
			</div>
		</Dialog>
	)
}

function PhraseRow({
	snippet,
	fetched,
	onChange,
}: {
	readonly snippet: OwnSnippet
	readonly fetched: ReturnType<typeof usePhrases>
	readonly onChange: () => void
}) {
	const { session } = useDesk()
	const groupWords = usePromptGroupWords()
	const { busy, change } = fetched
	const { id, version, state, text, why, language, group } = snippet
	return (
		<li className={styles.row} data-phrase={id}>
			<p lang={language} dir="auto">
				{text}
			</p>
			<p className={styles.about} dir="auto">
				{groupWords(group)} {why !== '' && <>· {why}</>}
			</p>
			<PhraseState state={state} />
			<div className={styles.acts}>
				{(state.kind === 'own' || state.kind === 'returned') && (
					<Button size="small" unavailable={busy} onClick={() => void change(() => session.askAboutSnippet({ snippetId: id, version }))}>
						<Trans>Ask for a look at it</Trans>
					</Button>
				)}
				<Button size="small" unavailable={busy} onClick={onChange}>
					<Trans>Change it</Trans>
				</Button>
				<Button size="small" variant="quiet" unavailable={busy} onClick={() => void change(() => session.removeSnippet(id))}>
					<Trans>Take it away</Trans>
				</Button>
			</div>
		</li>
	)
}

function PhraseRefusal({ code }: { readonly code: string }) {
	switch (code) {
		case 'snippet_changed':
		case 'snippet_not_found':
			return <Trans>It was changed in another window. Close this and look again.</Trans>
		case 'too_many_snippets':
			return <Trans>You have as many as can be kept. Take one away first.</Trans>
		case 'programme_not_found':
			return <Trans>You do not listen in that programme any more.</Trans>
		default:
			return <RefusalWords code={code} />
	}
}
