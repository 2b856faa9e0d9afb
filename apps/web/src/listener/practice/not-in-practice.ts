import type { ListenerSession } from '@akin/client/listener-session'

/** Whatever reaches further than one conversation is not there in a practice room: its controls are not shown, and nothing is sent. */
export function notInPractice(): Omit<
	ListenerSession,
	| 'getSnapshot'
	| 'subscribe'
	| 'sendMessage'
	| 'sendWhisper'
	| 'listPrompts'
	| 'listResources'
	| 'requestHelp'
	| 'endConversation'
	| 'close'
> {
	const nothing = () => {}
	const refused = async () => ({ ok: false, error: { code: 'unavailable', message: '' } }) as const
	return {
		open: nothing,
		startShift: refused,
		lookAtTraining: refused,
		answerQuiz: refused,
		pauseShift: refused,
		resumeShift: refused,
		endShift: refused,
		helpNext: refused,
		notNow: refused,
		acceptOffer: refused,
		declineOffer: refused,
		dismissWithdrawn: nothing,
		dismissMessage: nothing,
		setSuggestionAside: refused,
		retry: nothing,
		discard: nothing,
		setTyping: nothing,
		shareResource: refused,
		recordReferral: refused,
		beginActivity: () => nothing,
		listShadowHosts: refused,
		askShadow: refused,
		leaveShadow: refused,
		answerShadow: refused,
		listCandidates: refused,
		proposeTransfer: refused,
		withdrawTransfer: refused,
		acceptTransfer: refused,
		declineTransfer: refused,
		raiseConcern: refused,
		lookAtReviews: refused,
		replyToReview: refused,
		lookAtOpenings: refused,
		listPractice: refused,
		finishRolePlay: refused,
		listSnippets: refused,
		saveSnippet: refused,
		removeSnippet: refused,
		askAboutSnippet: refused,
		saveWrapUp: refused,
	}
}
