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

/** The text carries no name, no handle and no reason: a notice can be read over somebody's shoulder and is kept by the system. */
export function showDesktopNotice(text: string): void {
	if (desktopNotices() !== 'on' || document.hasFocus()) return
	const notice = new Notification(text, { tag: 'akin-board', requireInteraction: true })
	notice.onclick = () => {
		window.focus()
		notice.close()
	}
}
