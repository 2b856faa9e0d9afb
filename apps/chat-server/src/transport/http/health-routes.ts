import type { Express } from 'express'

export type Health = {
	/** Whether this node can serve now: stores answer, nothing is being shut down. A rejection counts as no. */
	readonly ready: () => Promise<boolean>
}

/** `/health/live`: the process runs. `/health/ready`: send people here. */
export function registerHealth(app: Express, { ready }: Health): void {
	app.get('/health/live', (_request, response) => void response.json({ ok: true }))
	app.get('/health/ready', async (_request, response) => {
		const ok = await ready().catch(() => false)
		response.status(ok ? 200 : 503).json({ ok })
	})
}
