import { createElement, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { io } from 'socket.io-client'

function Chat() {
	const [pressed, setPressed] = useState(false)
	useEffect(() => {
		document.documentElement.dataset.app = 'ready'
	}, [])
	const start = () => {
		io({ transports: ['websocket'] })
		setPressed(true)
	}
	return createElement(
		'main',
		null,
		createElement('h1', null, 'Talk to someone'),
		createElement('button', { type: 'button', onClick: start }, pressed ? 'One moment' : 'Start a chat'),
	)
}

createRoot(document.getElementById('root')).render(createElement(Chat))
