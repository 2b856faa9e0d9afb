import type { ListenerOpenConversation } from '@akin/client/listener-session'
import { type Prompt, promptGroup } from '@akin/core/programme/prompt'
import { Button } from '@akin/ui/core/button'
import { usePromptGroupWords } from '@akin/ui/staff/prompt-group-words'
import { Trans, useLingui } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'
import { useDesk } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import styles from './prompts.module.css'
import type { usePrompts } from './use-prompts.ts'
import { useUsedAgo } from './used-ago.ts'

export interface PromptsProps {
	readonly conversation: ListenerOpenConversation
	readonly about: string
	readonly fetched: ReturnType<typeof usePrompts>
	/** The words stand in the message box now. */
	readonly onPut: () => void
}

/** [PT3] Words of the programme to begin with. Each goes into the message box, to be changed there; none is sent from here. */
export function Prompts({ conversation: { id, view }, about, fetched: { prompts, busy, refusal, load }, onPut }: PromptsProps) {
	const { t } = useLingui()
	const { drafts } = useDesk()
	const used = useSyncExternalStore(drafts.subscribe, () => drafts.promptsUsed(id))
	const groupWords = usePromptGroupWords()
	if (view.state.kind !== 'handling') return null
	const put = (prompt: Prompt) => {
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
					{promptGroup.options.map((group) => {
						const ofGroup = (prompts ?? []).filter((prompt) => prompt.group === group)
						return (
							ofGroup.length > 0 && (
								<details key={group} className={styles.group} name={`prompts-${id}`}>
									<summary className={styles.groupName}>{groupWords(group)}</summary>
									<ul className={styles.list}>
										{ofGroup.map((prompt) => (
											<PromptItem key={prompt.id} prompt={prompt} usedAt={used.get(prompt.id) ?? null} onPut={() => put(prompt)} />
										))}
									</ul>
								</details>
							)
						)
					})}
				</div>
			</details>
		</section>
	)
}

function PromptItem({ prompt, usedAt, onPut }: { readonly prompt: Prompt; readonly usedAt: number | null; readonly onPut: () => void }) {
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
