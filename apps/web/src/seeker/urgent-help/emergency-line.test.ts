import { helplines } from '@akin/core/crisis-lines/helplines'
import { expect, it } from 'vitest'
import { emergencyNumbers } from './emergency-line.tsx'

const emergency = (country: string) => helplines.find((one) => one.country === country)?.lines[0]?.phone

it('names the emergency numbers that stand in the file', () => {
	for (const country of ['AT', 'DE', 'ES', 'FR']) expect(emergency(country), country).toBe(emergencyNumbers.europe)
	expect(emergency('GB')).toBe(emergencyNumbers.uk)
	for (const country of ['US', 'CA']) expect(emergency(country), country).toBe(emergencyNumbers.northAmerica)
})
