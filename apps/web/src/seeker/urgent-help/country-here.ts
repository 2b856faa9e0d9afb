/** Time zones that lie in one country of the numbers file. Many zones of America do not, so they are left to the language. */
const zones: Readonly<Record<string, string>> = {
	'Europe/London': 'GB',
	'Europe/Belfast': 'GB',
	'Europe/Dublin': 'IE',
	'Europe/Berlin': 'DE',
	'Europe/Busingen': 'DE',
	'Europe/Vienna': 'AT',
	'Europe/Zurich': 'CH',
	'Europe/Madrid': 'ES',
	'Atlantic/Canary': 'ES',
	'Africa/Ceuta': 'ES',
	'Europe/Paris': 'FR',
	'Europe/Amsterdam': 'NL',
	'America/New_York': 'US',
	'America/Chicago': 'US',
	'America/Denver': 'US',
	'America/Phoenix': 'US',
	'America/Los_Angeles': 'US',
	'America/Anchorage': 'US',
	'Pacific/Honolulu': 'US',
	'America/Toronto': 'CA',
	'America/Vancouver': 'CA',
	'America/Edmonton': 'CA',
	'America/Winnipeg': 'CA',
	'America/Halifax': 'CA',
	'America/St_Johns': 'CA',
}

/**
 * Guesses the country from what the device knows; nothing is asked of anybody else.
 * @param timeZone of the device, for instance `Europe/Madrid`
 * @param languages of the browser, best first, for instance `en-GB`
 * @param known the countries we have numbers for
 * @returns a country of `known`, or null: then the person chooses
 */
export function countryHere(timeZone: string | undefined, languages: readonly string[], known: readonly string[]): string | null {
	const byZone = zones[timeZone ?? '']
	if (byZone && known.includes(byZone)) return byZone
	// A zone we know nothing of is somewhere else: the language of a traveller would mislead more than it helps.
	const elsewhere = timeZone !== undefined && timeZone !== 'UTC' && !timeZone.startsWith('America/') && !timeZone.startsWith('Etc/')
	if (elsewhere) return null
	for (const tag of languages) {
		const region = /-([A-Z]{2})\b/.exec(tag)?.[1]
		if (region && known.includes(region)) return region
	}
	return null
}
