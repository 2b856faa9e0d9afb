import { existsSync } from 'node:fs'

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Launch options: the system's Chromium where there is one, else the one Playwright installed. */
export function chromiumOptions(): { executablePath?: string } {
	const executablePath = systemBrowsers.find((path) => existsSync(path))
	return executablePath === undefined ? {} : { executablePath }
}
