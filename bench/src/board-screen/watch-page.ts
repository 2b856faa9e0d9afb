/**
 * Runs in the page. Notes when a row comes to stand among those who must be acted on now, as soon as it is painted. It listens to one
 * section only, and draws no frame of its own, so that what is measured is the page.
 */
export const watchPage = `
	window.benchSeen = []
	const section = document.querySelector('#act-now')
	const known = new Set([...section.querySelectorAll('[data-row]')].map((row) => row.dataset.row))
	new MutationObserver(() => {
		const rows = new Set([...section.querySelectorAll('[data-row]')].map((row) => row.dataset.row))
		const fresh = [...rows].filter((id) => !known.has(id))
		for (const id of known) if (!rows.has(id)) known.delete(id)
		if (fresh.length === 0) return
		for (const id of fresh) known.add(id)
		requestAnimationFrame(() => setTimeout(() => {
			const at = performance.timeOrigin + performance.now()
			for (const id of fresh) window.benchSeen.push({ id, at })
		}))
	}).observe(section, { childList: true, subtree: true })
`

export type Seen = { readonly id: string; readonly at: number }
/** What was noted since the last time. */
export const takeNotes = `({ seen: window.benchSeen.splice(0), rows: document.querySelectorAll('[data-row]').length })`
export type Notes = { readonly seen: readonly Seen[]; readonly rows: number }
