import file from './helplines.json' with { type: 'json' }
import type { CountryHelplines } from './helplines-schema.ts'

/** The numbers of each country, the emergency number first. The seeker's page and a supervisor's emergency card show the same. */
export const helplines = file as readonly CountryHelplines[]
