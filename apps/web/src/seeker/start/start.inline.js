// Start pressed before the app is there: remember it instead of sending the form, unless the app cannot come.
;(() => {
	var page = document.documentElement.dataset
	document.addEventListener('submit', (event) => {
		if (page.app || !event.target.matches('[data-start]')) return
		event.preventDefault()
		page.wanted = 'yes'
		document.querySelector('[data-start-wait]').hidden = false
	})
	addEventListener(
		'error',
		(event) => {
			if (event.target.tagName === 'SCRIPT') page.app = 'failed'
		},
		true,
	)
})()
