import type { ShownSnippet } from '@akin/core/snippets/snippet'
import { Button } from '@akin/ui/core/button'
import { TextArea } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { usePromptGroupWords } from '@akin/ui/staff/prompt-group-words'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { useAnnouncer } from '../app/announcer-context.ts'
import { Ago } from '../board/ago.tsx'
import styles from '../records/records-screen.module.css'
import snippetStyles from './snippet-section.module.css'
import { useSnippets } from './use-snippets.ts'

/** [SN3] Phrases that listeners asked the supervision to look at, and those that every listener finds. */
export function SnippetSection() {
	const headingId = useId()
	const { snippets, failed, look, review } = useSnippets()
	const waiting = snippets?.filter(({ state }) => state.kind === 'asked') ?? []
	const approved = snippets?.filter(({ state }) => state.kind === 'approved') ?? []
	return (
		<section {...landmark} className={styles.results} aria-labelledby={headingId}>
			<h2 id={headingId}>
				<Trans>Phrases of listeners</Trans> <span className={styles.about}>{snippets && waiting.length}</span>
			</h2>
			{failed && (
				<Notice
					tone="error"
					actions={
						<Button onClick={look}>
							<Trans>Look again</Trans>
						</Button>
					}
				>
					<p>
						{failed === 'snippet_changed' || failed === 'snippet_not_found' ? (
							<Trans>Its listener changed it, or a colleague was first. This is what stands now.</Trans>
						) : (
							<Trans>We could not do that. This is not your fault.</Trans>
						)}
					</p>
				</Notice>
			)}
			{snippets === null ? (
				!failed && (
					<p className={styles.empty}>
						<Trans>Fetching the phrases.</Trans>
					</p>
				)
			) : waiting.length === 0 ? (
				<p className={styles.empty}>
					<Trans>No listener asked for a look at a phrase.</Trans>
				</p>
			) : (
				<ul className={styles.list}>
					{waiting.map((snippet) => (
						<SnippetRow key={`${snippet.id} ${snippet.version}`} snippet={snippet} onReview={review} />
					))}
				</ul>
			)}
			{approved.length > 0 && (
				<details>
					<summary className={snippetStyles.summary}>
						<Trans>Approved: every listener finds these</Trans> <span className={styles.about}>{approved.length}</span>
					</summary>
					<ul className={styles.list}>
						{approved.map((snippet) => (
							<SnippetRow key={`${snippet.id} ${snippet.version}`} snippet={snippet} onReview={review} />
						))}
					</ul>
				</details>
			)}
		</section>
	)
}

interface SnippetRowProps {
	readonly snippet: ShownSnippet
	readonly onReview: ReturnType<typeof useSnippets>['review']
}

function SnippetRow({ snippet: { id, version, text, why, group, language, state, ownerName, programmeName }, onReview }: SnippetRowProps) {
	const { t } = useLingui()
	const announcer = useAnnouncer()
	const groupWords = usePromptGroupWords()
	const [busy, setBusy] = useState(false)
	const [reason, setReason] = useState<string | null>(null)
	const say = async (verdict: Parameters<SnippetRowProps['onReview']>[0]['verdict'], done: string) => {
		setBusy(true)
		const isDone = await onReview({ snippetId: id, version, verdict })
		setBusy(false)
		if (isDone) announcer.status(done)
	}
	return (
		<li className={styles.row} data-snippet={id}>
			<p lang={language} dir="auto" className={snippetStyles.text}>
				{text}
			</p>
			<p className={styles.about}>
				{groupWords(group)}
				{why !== '' && (
					<>
						{' · '}
						<bdi>{why}</bdi>
					</>
				)}
			</p>
			<p className={styles.about}>
				<bdi>{ownerName}</bdi>, <bdi>{programmeName}</bdi>
				{state.kind === 'asked' && (
					<>
						{' · '}
						<Trans>
							asked <Ago at={state.at} />
						</Trans>
					</>
				)}
				{state.kind === 'approved' && (
					<>
						{' · '}
						<Trans>
							approved by <bdi>{state.byName}</bdi> <Ago at={state.at} />
						</Trans>
					</>
				)}
			</p>
			{reason === null ? (
				<div className={snippetStyles.acts}>
					{state.kind === 'asked' && (
						<Button
							size="small"
							busy={busy}
							onClick={() => void say({ kind: 'approved' }, t`Approved. Every listener of the programme finds it now.`)}
						>
							<Trans>Approve it for everybody</Trans>
						</Button>
					)}
					<Button size="small" onClick={() => setReason('')}>
						<Trans>Give it back with a reason</Trans>
					</Button>
				</div>
			) : (
				<form
					className={snippetStyles.form}
					autoComplete="off"
					onSubmit={(event) => {
						event.preventDefault()
						if (reason.trim() !== '' && !busy) void say({ kind: 'returned', reason: reason.trim() }, t`Given back. Its listener reads why.`)
					}}
				>
					<TextArea
						label={<Trans>Why, for its listener to read</Trans>}
						rows={2}
						maxLength={400}
						value={reason}
						autoFocus
						onChange={(event) => setReason(event.currentTarget.value)}
					/>
					<div className={snippetStyles.acts}>
						<Button type="submit" size="small" variant="primary" busy={busy} unavailable={reason.trim() === ''}>
							<Trans>Give it back</Trans>
						</Button>
						<Button size="small" onClick={() => setReason(null)}>
							<Trans>Not now</Trans>
						</Button>
					</div>
				</form>
			)}
		</li>
	)
}
