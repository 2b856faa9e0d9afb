// The way to the chat on somebody else's page: a button where this script stands, and a frame once it is pressed. Before that
// nothing of ours is loaded, and afterwards nothing is read, kept or changed on their page but what stands below.
;(() => {
	var script = document.currentScript
	var { organisation, label = 'Chat', close = 'Close' } = script.dataset
	var home = new URL(script.src).origin
	var address = `${home}/?o=${encodeURIComponent(organisation)}`
	var panel
	var frame

	function make(tag, more, parent) {
		var element = Object.assign(document.createElement(tag), more)
		parent?.append(element)
		return element
	}
	function show(on) {
		panel.style.display = on ? 'flex' : 'none'
		button.setAttribute('aria-expanded', on)
		;(on ? frame : button).focus()
	}

	var button = make('button', {
		type: 'button',
		textContent: label,
		onclick() {
			// Small screens get the chat itself, whole.
			if (innerWidth < 640 || innerHeight < 480) return open(address, '_blank', 'noopener,noreferrer')
			if (panel) return show(panel.style.display === 'none')
			panel = make('section', {}, document.body)
			panel.setAttribute('role', 'dialog')
			panel.setAttribute('aria-label', label)
			panel.style.cssText =
				'position:fixed;inset-block-end:1rem;inset-inline-end:1rem;z-index:2147483647;inline-size:26rem;block-size:min(44rem,calc(100vh - 2rem));flex-direction:column;background:#fff;border:1px solid #6a7b80;border-radius:12px;overflow:hidden'
			make('button', { type: 'button', textContent: close, onclick: () => show(false) }, panel).style.cssText =
				'align-self:end;min-block-size:44px;padding-inline:16px;border:0;background:none;color:#14586a;font:600 16px system-ui,sans-serif'
			frame = make('iframe', { title: label, referrerPolicy: 'no-referrer' })
			frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups allow-modals')
			frame.style.cssText = 'flex:1;inline-size:100%;border:0'
			frame.src = `${address}&host=${encodeURIComponent(location.origin)}`
			panel.append(frame)
			show(true)
		},
	})
	button.setAttribute('aria-expanded', false)
	script.after(button)

	// "Leave this page" was pressed in the frame: this page goes too. Nothing else is listened to, and nobody else.
	addEventListener('message', ({ origin, source, data }) => {
		if (origin !== home || !frame || source !== frame.contentWindow || data?.akin !== 'leave') return
		document.body.replaceChildren()
		document.title = ' '
		location.replace(/^https:/.test(data.to) ? data.to : 'about:blank')
	})
})()
