import { actConcepts } from './concepts/acts.ts'
import { dyingConcepts } from './concepts/dying.ts'
import { livingConcepts } from './concepts/living.ts'
import { meansConcepts } from './concepts/means.ts'
import { ordinaryConcepts } from './concepts/ordinary.ts'
import { otherConcepts } from './concepts/others.ts'
import { selfHarmConcepts } from './concepts/self-harm.ts'
import { wantingConcepts } from './concepts/wanting.ts'
import { questionConcepts } from './questions.ts'

/**
 * What English rules speak of. Verbs stand in the forms people write; a rule says whose they are. Lists are wide on purpose: rules join them.
 */
export const concepts: Record<string, string[]> = {
	...questionConcepts,
	...wantingConcepts,
	...dyingConcepts,
	...actConcepts,
	...meansConcepts,
	...selfHarmConcepts,
	...livingConcepts,
	...otherConcepts,
	...ordinaryConcepts,
}
