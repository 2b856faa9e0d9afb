/** Why the server could not start, in one sentence for the person who started it. */
export function startFault(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : ''
	if (code === 'EADDRINUSE' && error instanceof Error) {
		const port = 'port' in error ? ` ${error.port}` : ''
		return `Port${port} is taken by another program. Stop it, or choose other ports with --port-base (three in a row are used).`
	}
	if (code === 'EACCES' && error instanceof Error && 'port' in error)
		return `Port ${error.port} needs more rights than this user has. Choose a port above 1023.`
	if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
		return `A folder cannot be written: ${pathOf(error)}. Choose another one with --data.`
	if (code === 'ENOSPC') return 'The disk is full. Nothing was lost; make room and start again.'
	if (error instanceof Error && error.name === 'StoreUnavailable')
		return `A store cannot be reached: ${error.message}. Check DATABASE_URL and REDIS_URL.`
	if (error instanceof Error) return `The server could not start: ${error.message}`
	return 'The server could not start.'
}

const pathOf = (error: unknown): string => (error instanceof Error && 'path' in error ? String(error.path) : 'unknown')
