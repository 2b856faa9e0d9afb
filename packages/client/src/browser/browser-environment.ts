import { type Environment, systemEnvironment } from '../environment.ts'

/** The page's world: looks at once when the page is shown again or the network is back. */
export const browserEnvironment = (): Environment => ({
	...systemEnvironment,
	onWake: (wake) => {
		const onVisible = () => {
			if (document.visibilityState === 'visible') wake()
		}
		document.addEventListener('visibilitychange', onVisible)
		window.addEventListener('online', wake)
		window.addEventListener('pageshow', wake)
		return () => {
			document.removeEventListener('visibilitychange', onVisible)
			window.removeEventListener('online', wake)
			window.removeEventListener('pageshow', wake)
		}
	},
})
