import { EndDialog } from './end-dialog.tsx'
import { HandBackDialog } from './hand-back-dialog.tsx'
import { JoinDialog } from './join-dialog.tsx'
import { StepBackDialog } from './step-back-dialog.tsx'
import type { StepDialogProps } from './step-dialog.tsx'
import { SuggestDialog } from './suggest-dialog.tsx'
import { TakeOverDialog } from './take-over-dialog.tsx'
import { TransferDialog } from './transfer-dialog.tsx'

/** A step that is asked about once more before it is taken. */
export type AskedStepName = 'suggest' | 'step_back' | 'join' | 'take_over' | 'hand_back' | 'transfer' | 'end'

/** Stands outside the panels: one of them may be hidden while its question is open, and a hidden modal question blocks the page unseen. */
export function AskedStep({ asked, ...dialog }: StepDialogProps & { readonly asked: AskedStepName | null }) {
	switch (asked) {
		case 'suggest':
			return <SuggestDialog {...dialog} />
		case 'step_back':
			return <StepBackDialog {...dialog} />
		case 'join':
			return <JoinDialog {...dialog} />
		case 'take_over':
			return <TakeOverDialog {...dialog} />
		case 'hand_back':
			return <HandBackDialog {...dialog} />
		case 'transfer':
			return <TransferDialog {...dialog} />
		case 'end':
			return <EndDialog {...dialog} />
		case null:
			return null
	}
}
