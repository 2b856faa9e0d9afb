import type { Action } from '@akin/core/access/can'
import { useLingui } from '@lingui/react/macro'

/** What somebody does with a conversation, in a few words. */
export function useActionWords(): (action: Action) => string {
	const { t } = useLingui()
	return (action) => {
		switch (action) {
			case 'read_room':
				return t`Read what is said`
			case 'read_backstage':
				return t`Read whispers and signals`
			case 'read_supervision':
				return t`Read the notes of supervisors`
			case 'write_room':
				return t`Write to the person or as them`
			case 'write_backstage':
				return t`Whisper`
			case 'write_supervision':
				return t`Write notes for supervisors`
			case 'suggest_reply':
				return t`Suggest a reply`
			case 'answer_suggestion':
				return t`Use a suggestion, or set it aside`
			case 'record_referral':
				return t`Write down a referral`
			case 'record_emergency':
				return t`Write the record of an emergency`
			case 'show_typing':
				return t`Be shown as writing`
			case 'declare_danger':
				return t`Say “I am in danger”`
			case 'answer_offer':
				return t`Take somebody, or pass`
			case 'request_help':
				return t`Ask for help`
			case 'end':
				return t`End it`
			case 'wrap_up':
				return t`Write the closing notes`
			case 'give_feedback':
				return t`Give feedback`
			case 'erase':
				return t`Erase what was written`
			case 'make_return_words':
				return t`Have return words made`
			case 'join':
				return t`Join`
			case 'step_back':
				return t`Step back`
			case 'take_over':
				return t`Take over`
			case 'hand_back':
				return t`Hand back`
			case 'propose_transfer':
				return t`Ask whether to go on with another listener`
			case 'answer_question':
				return t`Answer whether to go on with another listener`
			case 'answer_shadow':
				return t`Let a learner read along, or not`
			case 'refuse_readers':
				return t`Say who may not read along`
			case 'change_listener':
				return t`Ask for another listener`
			case 'answer_transfer':
				return t`Take it on from a colleague, or not`
			case 'transfer_now':
				return t`Hand it to another listener at once`
			case 'acknowledge_signal':
				return t`Acknowledge a signal`
			case 'pin':
				return t`Pin`
			case 'open_record':
				return t`Open the record, with a reason`
			case 'block_seeker':
				return t`Block the person for a day`
			case 'raise_concern':
				return t`Say that something is wrong with how somebody behaves`
			case 'answer_concern':
				return t`Look into such a concern`
		}
	}
}
