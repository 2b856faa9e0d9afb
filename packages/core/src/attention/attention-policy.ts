const minutes = 60_000

/** The numbers attention is run by. The unit is part of the name; the reason stands beside the value. */
export const attentionPolicy = {
	/**
	 * Words of a kind that somebody sees to already raise nothing more for so long, unless they are more urgent. A supervisor who is with a
	 * person in danger must not be rung up by every sentence; somebody who only pressed the button is reminded.
	 */
	heededForMs: 5 * minutes,
	/**
	 * After so long without a direct question a supervisor is told. As long as a listener may fall silent after such words before supervisors
	 * look; in the chats of a national lifeline a third of those who said it were never asked.
	 */
	askWithinMs: 5 * minutes,
	/** A person whose words were a reason for attention is left without an answer for so long: supervisors look. As before a question (V1). */
	silentAfterSignalMs: 5 * minutes,
	/** A talk this long is worth a look: helplines plan for 45 to 60 minutes, and listeners tire without noticing. */
	longTalkMs: 75 * minutes,
	/** A listener's first talks are worth a look: nobody has seen yet how they answer (V1). */
	firstTalks: 3,
} as const
