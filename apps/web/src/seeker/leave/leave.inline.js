// Leave this page. Stands inline in the page, before the app and without it.
// What it does: blank the page at once, tell the server, forget, go to a neutral site without a step back in the history.
;(() => {
	var page = document.documentElement
	var data = page.dataset
	var presses = 0
	var lastPress = 0
	var alone
	var leaving
	var on = (type, run) => addEventListener(type, run, true)

	var go = (to) => window.location.replace(to)

	function leave() {
		if (leaving) return
		leaving = 1
		var to = document.querySelector('[data-leave]')?.href || 'about:blank'
		// The app drops its drafts, its socket and its warning about unsent words: nothing may hold the person here.
		dispatchEvent(new Event('akin:leave'))
		document.body.replaceChildren()
		document.title = ' '
		// The cookie of the session is out of reach from here. If the server cannot be told, the next load honours this mark.
		// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store answers later than the page lives
		document.cookie = 'left=1;path=/;max-age=43200;secure'
		try {
			navigator.sendBeacon('/api/leave')
			// Inside another page that one must go: its loader is told, or the browser sends it away where it lets us. Else the top is this page.
			if (data.host) {
				parent.postMessage({ akin: 'leave', to }, data.host)
				go('about:blank')
			} else top.location.replace(to)
		} catch {
			go(to)
		}
	}

	// `data-own`: our own pages, and the way past the bar, take the place of what is shown, so that whoever leaves has no step of
	// history of ours behind them, nor a second tab. Only "Leave this page" has a target.
	on('click', (event) => {
		var link = event.target.closest?.('[data-leave],[data-own]')
		if (!link) return
		event.preventDefault()
		if (link.target) leave()
		else go(link.href)
	})

	// Shift three times, each alone and within five seconds. Some input methods switch on Shift alone, so it is off for those
	// languages and as soon as one is seen at work.
	var off = () => {
		data.shiftLeave ??= 'off'
	}
	if (/^(zh|ja|ko|yue)/.test(navigator.language)) off()
	on('compositionstart', off)
	on('keydown', (event) => {
		alone = event.key === 'Shift' && !event.repeat
		if (!alone) presses = 0
	})
	on('keyup', (event) => {
		if (event.key !== 'Shift' || !alone || data.shiftLeave === 'off') return
		presses = event.timeStamp - lastPress > 5000 ? 1 : presses + 1
		lastPress = event.timeStamp
		if (presses > 2) leave()
		// One press alone is how capital letters begin: nobody needs to be told.
		else if (presses > 1) dispatchEvent(new Event('akin:press'))
	})

	// Coming back with the Back button must not show what stood here.
	on('pageshow', (event) => {
		if (event.persisted) window.location.reload()
	})
})()
