import type { Announcer } from '../../ports/announcer.ts'

/** Nobody is connected: what is announced goes nowhere. */
export const nobodyToTell: Announcer = {
	changed: () => {},
	appended: () => {},
	erased: () => {},
	readersChanged: () => {},
	typing: () => {},
	activity: () => {},
	offerMade: () => {},
	offerWithdrawn: () => {},
	shiftChanged: () => {},
	trainingChanged: () => {},
	handOversChanged: () => {},
	queueChanged: () => {},
	openingsChanged: () => {},
	reviewsChanged: () => {},
	approvalsChanged: () => {},
	staffSuspended: () => {},
	concernsChanged: () => {},
	recordEnded: () => {},
	dutyChanged: () => {},
	serviceChanged: () => {},
	blockMade: () => {},
	blockLifted: () => {},
	programmeChanged: () => {},
	onCallChanged: () => {},
}
