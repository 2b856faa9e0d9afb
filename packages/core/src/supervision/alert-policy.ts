/** When an alert that nobody has answered calls more people. */
export type AlertPolicy = {
	/** How often the sound comes back until a person acknowledges. */
	readonly repeatEveryMs: number
	/**
	 * From here on a Help me sounds for everybody on duty. Half of all are to be acknowledged by then: TalkLife reviews what its peers flag
	 * "typically within 30 s", and a listener who waits longer sits alone with it.
	 */
	readonly helpForAllAfterMs: number
	/** From here on every alert sounds for everybody on duty, and a listener is told what to do meanwhile. 95 % are to be acknowledged within 90 s. */
	readonly allAfterMs: number
	/**
	 * From here on whoever is on call is paged. Two minutes is within what we promise somebody in danger for a first human reply; by then
	 * everybody on duty has heard it three times.
	 */
	readonly onCallAfterMs: number
}

const seconds = 1_000

export const defaultAlertPolicy: AlertPolicy = {
	repeatEveryMs: 30 * seconds,
	helpForAllAfterMs: 30 * seconds,
	allAfterMs: 60 * seconds,
	onCallAfterMs: 120 * seconds,
}
