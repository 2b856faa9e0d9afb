// What is pressed before the app is there. Start is remembered, unless the app cannot come; then, and for the numbers, the page that answers
// takes the place of this one in the history, as links of ours do.
;(() => {
	var page = document.documentElement.dataset
	addEventListener('submit', (event) => {
		var form = event.target
		if (event.defaultPrevented || !form.matches('[action]')) return
		var wait = !page.app && form.querySelector('[data-start-wait]')
		if (form.target && !wait) return
		event.preventDefault()
		if (!wait) return window.location.replace(form.action)
		page.wanted = 'yes'
		wait.hidden = false
	})
	addEventListener(
		'error',
		(event) => {
			if (event.target.tagName === 'SCRIPT') page.app = 'failed'
		},
		true,
	)
})()
