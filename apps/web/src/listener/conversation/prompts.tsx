import type { ListenerOpenConversation } from '@akin/client/listener-session'
import { type Prompt, promptGroup } from '@akin/core/programme/prompt'
import { Button } from '@akin/ui/core/button'
import { Elapsed } from '@akin/ui/staff/clock'
import { usePromptGroupWords } from '@akin/ui/staff/prompt-group-words'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState, useSyncExternalStore } from 'react'
import { useDesk } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import { useAction } from '../session/use-action.ts'
import styles from './prompts.module.css'

export interface PromptsProps {
	readonly conversation: ListenerOpenConversation
	readonly about: string
	/** The words stand in the message box now. */
	readonly onPut: () => void
}

/** [PT3] Words of the programme to begin with. Each goes into the message box, to be changed there; none is sent from here. */
export function Prompts({ conversation: { id, view }, about, onPut }: PromptsProps) {
	const { t } = useLingui()
	const { session, drafts } = useDesk()
	const [prompts, setPrompts] = useState<readonly Prompt[] | null>(null)
	const used = useSyncExternalStore(drafts.subscribe, () => drafts.promptsUsed(id))
	const groupWords = usePromptGroupWords()
	const loading = useAction()
	if (view.state.kind !== 'handling') return null
	const load = () =>
		void loading.run(async () => {
			const reply = await session.listPrompts(id)
			if (reply.ok) setPrompts(reply.data.prompts)
			return reply
		})
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
					{loading.refusal && (
						<p role="alert" className={styles.failed}>
							<RefusalWords code={loading.refusal} />
						</p>
					)}
					{prompts === null ? (
						loading.busy && <Trans>They are being fetched.</Trans>
					) : prompts.length === 0 ? (
						<p className={styles.about}>
							<Trans>This programme has no prompts yet.</Trans>
						</p>
					) : (
						<p className={styles.about}>
							<Trans>They go into your message box. Make them your own before you send them.</Trans>
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
	return (
		<li className={styles.prompt}>
			<Button size="small" lang={prompt.language} onClick={onPut}>
				<span className="vh">
					<Trans>Put into the message box:</Trans>{' '}
				</span>
				<bdi>{prompt.text}</bdi>
			</Button>
			<p className={styles.about} dir="auto">
				{prompt.why}{' '}
				{usedAt !== null && (
					<strong>
						<Trans>
							Used here <Elapsed since={usedAt} /> ago.
						</Trans>
					</strong>
				)}
			</p>
		</li>
	)
}
