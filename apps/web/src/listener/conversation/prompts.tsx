import type { ListenerOpenConversation } from '@akin/client/listener-session'
import { promptGroup } from '@akin/core/programme/prompt'
import { Button } from '@akin/ui/core/button'
import { usePromptGroupWords } from '@akin/ui/staff/prompt-group-words'
import { Trans, useLingui } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'
import type { Phrase } from '../phrases/phrases-for.ts'
import { useDesk } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import styles from './prompts.module.css'
import type { usePrompts } from './use-prompts.ts'
import { useUsedAgo } from './used-ago.ts'

export interface PromptsProps {
	readonly conversation: ListenerOpenConversation
	readonly about: string
	/** Phrases of their own, and approved ones of colleagues. */
	readonly phrases: { readonly own: readonly Phrase[]; readonly shared: readonly Phrase[] }
	/** Null where there are none. */
	readonly onChangePhrases: (() => void) | null
	readonly fetched: ReturnType<typeof usePrompts>
	/** The words stand in the message box now. */
	readonly onPut: () => void
}

/** [PT3] Words of the programme to begin with. Each goes into the message box, to be changed there; none is sent from here. */
export function Prompts({
	conversation: { id, view },
	about,
	fetched: { prompts, busy, refusal, load },
	phrases,
	onChangePhrases,
	onPut,
}: PromptsProps) {
	const { t } = useLingui()
	const { drafts } = useDesk()
	const used = useSyncExternalStore(drafts.subscribe, () => drafts.promptsUsed(id))
	const groupWords = usePromptGroupWords()
	if (view.state.kind !== 'handling') return null
	const put = (prompt: Phrase) => {
		drafts.putPrompt(id, prompt, Date.now())
		onPut()
	}
	return (
		<section className={styles.box} aria-label={t`Prompts for ${about}`}>
			<details
				onToggle={(event) => {
					if (event.currentTarget.open) load()
				}}
			>
				<summary className={styles.summary}>
					<Trans>Prompts</Trans>
				</summary>
				<div className={styles.body}>
					{refusal && (
						<p role="alert" className={styles.failed}>
							<RefusalWords code={refusal} />
						</p>
					)}
					{prompts === null ? (
						busy && <Trans>They are being fetched.</Trans>
					) : prompts.length === 0 ? (
						<p className={styles.about}>
							<Trans>This programme has no prompts yet.</Trans>
						</p>
					) : (
						<p className={styles.about}>
							<Trans>They go into your message box. Make them your own before you send them. Typing / in the box finds them too.</Trans>
						</p>
					)}
					{[
						...promptGroup.options.map((group) => ({
							...{ key: group as string, title: groupWords(group), of: (prompts ?? []).filter((prompt) => prompt.group === group) },
						})),
						{ key: 'own', title: t`Your own`, of: phrases.own },
						{ key: 'shared', title: t`Of colleagues`, of: phrases.shared },
					].map(
						({ key, title, of }) =>
							of.length > 0 && (
								<details key={key} className={styles.group} name={`prompts-${id}`}>
									<summary className={styles.groupName}>{title}</summary>
									<ul className={styles.list}>
										{of.map((prompt) => (
											<PromptItem key={prompt.id} prompt={prompt} usedAt={used.get(prompt.id) ?? null} onPut={() => put(prompt)} />
										))}
									</ul>
								</details>
							),
					)}
					{onChangePhrases && (
						<Button size="small" variant="quiet" className={styles.change} onClick={onChangePhrases}>
							<Trans>Phrases of your own</Trans>
						</Button>
					)}
				</div>
			</details>
		</section>
	)
}

function PromptItem({ prompt, usedAt, onPut }: { readonly prompt: Phrase; readonly usedAt: number | null; readonly onPut: () => void }) {
	const usedAgo = useUsedAgo()
	return (
		<li className={styles.prompt}>
			<Button size="small" lang={prompt.language} onClick={onPut}>
				<span className="vh">
					<Trans>Put into the message box:</Trans>{' '}
				</span>
				<bdi>{prompt.text}</bdi>
			</Button>
			<p className={styles.about} dir="auto">
				{prompt.why} {usedAt !== null && <strong>{usedAgo(usedAt)}</strong>}
			</p>
		</li>
	)
}
