import type { SeekerConversation } from '@akin/core/protocol/seeker'
import type { Announcer } from '@akin/ui/a11y/announcer'
import type { LineDrafts } from '@akin/ui/core/worksheet-shapes'
import type { SeekerDoor } from '../session/seeker-door.ts'
import { CalmMinute } from './calm/calm-minute.tsx'
import type { Extra } from './extra.ts'
import type { Plan } from './plan/plan.ts'
import { PlanDialog } from './plan/plan-dialog.tsx'
import { GiveWords } from './return-words/give-words.tsx'
import { ReturnWords } from './return-words/return-words.tsx'
import type { Returning } from './return-words/returning.ts'
import { WorksheetDialog } from './worksheet/worksheet-dialog.tsx'

export interface ExtrasProps {
	readonly extra: Extra
	readonly door: SeekerDoor
	/** The conversation that is on the screen. */
	readonly conversation: SeekerConversation | null
	readonly announcer: Announcer
	/** A plan as far as it is written; kept by the app while the page is open. */
	readonly plan: Plan
	/** `isKept`: it stands on this device as well. */
	readonly onPlan: (plan: Plan, isKept: boolean) => void
	/** Begun in the worksheet and not written down; kept by the app while the page is open. */
	readonly lineDrafts: LineDrafts
	readonly onLineDrafts: (drafts: LineDrafts) => void
	/** What somebody came back with; kept by the app until they start. */
	readonly cameBack: Returning | null
	readonly onCameBack: (cameBack: Returning | null) => void
	readonly onClose: () => void
}

/** Everything that stands beside the talk. Fetched together, after the page. */
export function Extras(props: ExtrasProps) {
	const { extra, door, conversation, announcer, plan, onPlan, lineDrafts, onLineDrafts, cameBack, onCameBack, onClose } = props
	switch (extra) {
		case 'calm':
			return <CalmMinute onClose={onClose} />
		case 'plan':
			return <PlanDialog session={door.session} {...{ conversation, plan, onPlan, announcer, onClose }} />
		case 'worksheet':
			return (
				<WorksheetDialog
					{...{ conversation, announcer, plan, onClose }}
					session={door.session}
					drafts={lineDrafts}
					onDrafts={onLineDrafts}
					onPlan={(next) => onPlan(next, false)}
				/>
			)
		case 'return_words':
			return <ReturnWords session={door.session} conversation={conversation} announcer={announcer} onClose={onClose} />
		case 'give_words':
			return <GiveWords door={door} announcer={announcer} returning={cameBack} onReturning={onCameBack} onClose={onClose} />
	}
}
