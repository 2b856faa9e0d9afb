import type { ListenerOpenConversation } from '@akin/client/listener-session'
import type { Prompt } from '@akin/core/programme/prompt'
import { type ReactNode, type RefObject, useSyncExternalStore } from 'react'
import { useDesk } from '../session/desk-context.tsx'
import { HeldMessage } from './held-message.tsx'
import { Hints } from './hints.tsx'
import { PersonComposer } from './person-composer.tsx'
import { putPlaceholder } from './placeholder-keys.ts'
import { type SlashAct, SlashMenu, type SlashMenuProps } from './slash-menu.tsx'
import { useSlash } from './use-slash.ts'

export interface MessageBoxProps {
	readonly conversation: ListenerOpenConversation
	readonly textRef: RefObject<HTMLTextAreaElement | null>
	readonly holdUntil: number
	readonly prompts: readonly Prompt[] | null
	readonly phrases: SlashMenuProps['phrases']
	readonly onWantPrompts: () => void
	readonly acts: readonly SlashAct[]
	/** Words that were prepared stand in the box now. */
	readonly onPut: () => void
	readonly closedBecause?: ReactNode
}

/** The box to the person with what stands around it: the menu behind `/`, hints, and a message that can still be taken back. */
export function MessageBox({ conversation, textRef, prompts, phrases, acts, onPut, ...props }: MessageBoxProps) {
	const { session, drafts, choices, held } = useDesk()
	const { holdSends } = useSyncExternalStore(choices.subscribe, choices.getSnapshot)
	const { id, view } = conversation
	const used = useSyncExternalStore(drafts.subscribe, () => drafts.promptsUsed(id))
	const slash = useSlash(textRef, props.onWantPrompts)
	const isClosed = props.closedBecause !== undefined
	return (
		<>
			<HeldMessage conversationId={id} handle={view.handle} onBack={() => textRef.current?.focus()} />
			<PersonComposer
				conversationId={id}
				handle={view.handle}
				drafts={drafts}
				maxLength={view.maxMessageCharacters}
				holdUntil={props.holdUntil}
				textRef={textRef}
				onKey={(event) => {
					if (event.key === 'Escape' && held.getSnapshot().has(id)) {
						event.preventDefault()
						held.takeBack(id)
					} else slash.onKey(event)
				}}
				send={(words) => held.send(id, words, drafts.besideIn(id), holdSends)}
				onTyping={(on) => session.setTyping(id, on)}
				closedBecause={props.closedBecause}
			>
				{!isClosed && <Hints conversation={conversation} />}
			</PersonComposer>
			{slash.at !== null && !isClosed && (
				<SlashMenu
					box={textRef}
					prompts={prompts}
					phrases={phrases}
					usedAt={used}
					acts={acts}
					onChosen={slash.close}
					onClose={(typed) => {
						const at = slash.at ?? 0
						const before = drafts.read(id, 'message')
						slash.close()
						drafts.write(id, 'message', before.slice(0, at) + typed + before.slice(at))
						slash.caretTo(at + typed.length)
					}}
					onPrompt={(prompt) => {
						const at = slash.at ?? 0
						drafts.putPrompt(id, prompt, Date.now(), at)
						putPlaceholder(textRef.current, at)
						onPut()
					}}
				/>
			)}
		</>
	)
}
