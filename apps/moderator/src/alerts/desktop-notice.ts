export type DesktopNotices = 'not_possible' | 'not_asked' | 'on' | 'refused'

export function desktopNotices(): DesktopNotices {
	if (typeof Notification === 'undefined') return 'not_possible'
	return { default: 'not_asked', granted: 'on', denied: 'refused' }[Notification.permission] as DesktopNotices
}

/** Asks the browser; call it from a person's press. */
export async function askForDesktopNotices(): Promise<DesktopNotices> {
	if (typeof Notification === 'undefined') return 'not_possible'
	await Notification.requestPermission()
	return desktopNotices()
}

/**
 * The text carries no name, no handle and no reason: a notice can be read over somebody's shoulder and is kept by the system. Showing it
 * again brings it back where it was put away, and changes nothing where it still stands.
 * @returns takes it down, once nobody is needed any more
 */
export function showDesktopNotice(text: string): () => void {
	if (desktopNotices() !== 'on' || document.hasFocus()) return () => undefined
	const notice = new Notification(text, { tag: 'akin-board', requireInteraction: true })
	notice.onclick = () => {
		window.focus()
		notice.close()
	}
	return () => notice.close()
}
