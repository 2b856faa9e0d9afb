/** Where the seeker's HTTP exchanges stand: by themselves, for a page that cannot carry the checks of a contract. */
export const seekerPaths = {
	programmes: { method: 'GET', path: '/api/programmes' },
	startSession: { method: 'POST', path: '/api/session' },
	socketTicket: { method: 'POST', path: '/api/socket-ticket' },
	leave: { method: 'POST', path: '/api/leave' },
} as const
