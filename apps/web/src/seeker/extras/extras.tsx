import type { SeekerConversation } from '@akin/core/protocol/seeker'
import type { Announcer } from '@akin/ui/a11y/announcer'
import type { SeekerDoor } from '../session/seeker-door.ts'
import type { Extra } from './extra.ts'
import { GiveWords } from './return-words/give-words.tsx'
import { ReturnWords } from './return-words/return-words.tsx'
import type { Returning } from './return-words/returning.ts'

export interface ExtrasProps {
	readonly extra: Extra
	readonly door: SeekerDoor
	/** The conversation that is on the screen. */
	readonly conversation: SeekerConversation | null
	readonly announcer: Announcer
	/** What somebody came back with; kept by the app until they start. */
	readonly cameBack: Returning | null
	readonly onCameBack: (cameBack: Returning | null) => void
	readonly onClose: () => void
}

/** Everything that stands beside the talk. Fetched together, after the page. */
export function Extras(props: ExtrasProps) {
	const { extra, door, conversation, announcer, cameBack, onCameBack, onClose } = props
	switch (extra) {
		case 'return_words':
			return <ReturnWords session={door.session} conversation={conversation} announcer={announcer} onClose={onClose} />
		case 'give_words':
			return <GiveWords door={door} announcer={announcer} returning={cameBack} onReturning={onCameBack} onClose={onClose} />
	}
}
