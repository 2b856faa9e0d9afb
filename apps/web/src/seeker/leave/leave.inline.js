// Leave this page. Stands inline in the page, before the app and without it.
// What it does: blank the page at once, tell the server, forget, go to a neutral site without a step back in the history.
;(() => {
	var page = document.documentElement
	var presses = 0
	var lastPress = 0
	var leaving = false

	function target() {
		var link = document.querySelector('[data-leave]')
		return link?.getAttribute('href') || 'https://www.wikipedia.org/'
	}

	function leave() {
		if (leaving) return
		leaving = true
		var to = target()
		// The app drops its drafts and its socket. No warning about unsent words may hold the person here.
		window.dispatchEvent(new Event('akin:leave'))
		window.addEventListener(
			'beforeunload',
			(event) => {
				event.stopImmediatePropagation()
			},
			true,
		)
		document.body.replaceChildren()
		page.removeAttribute('class')
		document.title = ' '
		// The cookie of the session is out of reach from here. If the server cannot be told, the next load honours this mark.
		// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store answers later than the page lives
		document.cookie = 'left=1; Path=/; Max-Age=43200; SameSite=Strict; Secure'
		try {
			navigator.sendBeacon('/api/leave')
		} catch (_error) {}
		window.location.replace(to)
	}

	document.addEventListener(
		'click',
		(event) => {
			var element = event.target
			if (!element?.closest?.('[data-leave]')) return
			event.preventDefault()
			leave()
		},
		true,
	)

	// Shift three times, each alone and within five seconds. Some input methods switch on Shift alone, so it is off for those
	// languages and as soon as one is seen at work.
	if (/^(zh|ja|ko|yue)\b/i.test(navigator.language || '')) page.dataset.shiftLeave = 'off'
	document.addEventListener(
		'compositionstart',
		() => {
			page.dataset.shiftLeave = page.dataset.shiftLeave || 'off'
		},
		true,
	)
	var alone = false
	document.addEventListener(
		'keydown',
		(event) => {
			alone = event.key === 'Shift' && !event.repeat
			if (event.key !== 'Shift') presses = 0
		},
		true,
	)
	document.addEventListener(
		'keyup',
		(event) => {
			if (event.key !== 'Shift' || !alone || page.dataset.shiftLeave === 'off') return
			var now = Date.now()
			presses = now - lastPress > 5000 ? 1 : presses + 1
			lastPress = now
			if (presses >= 3) leave()
			else window.dispatchEvent(new CustomEvent('akin:leave-press', { detail: 3 - presses }))
		},
		true,
	)

	// Coming back with the Back button must not show what stood here.
	window.addEventListener('pageshow', (event) => {
		if (event.persisted) window.location.reload()
	})

	// Start pressed before the app is there: remember it instead of posting, unless the app cannot come.
	document.addEventListener('submit', (event) => {
		if (!event.target.matches('[data-start]') || page.dataset.app === 'failed') return
		event.preventDefault()
		page.dataset.wanted = 'yes'
		var wait = document.querySelector('[data-start-wait]')
		if (wait) wait.hidden = false
	})
	window.addEventListener(
		'error',
		(event) => {
			if (event.target && event.target.tagName === 'SCRIPT') page.dataset.app = 'failed'
		},
		true,
	)
})()
