import { answer } from '../measure/answer-questions.ts'
import { noTally, Person } from './person.ts'

/** The first `waiting` of them stay in the queue; the others' conversations have ended. */
export type CrowdPlan = { readonly port: number; readonly tokens: readonly string[]; readonly waiting: number }
/** `backMs`: for each person, from the moment the server was there again until everything they had was read. */
export type Storm = {
	readonly backMs: readonly number[]
	readonly attempts: number
	readonly sentAway: number
	readonly failed: number
	readonly repeated: number
}
export type Looked = { readonly lost: number; readonly doubled: number; readonly placesLost: number; readonly gone: number }

const people: Person[] = []
const tally = noTally()
const atOnce = 64

/** Everybody arrives in good order, asks to talk and says something; most end it again. */
async function gather({ port, tokens, waiting: stay }: CrowdPlan): Promise<number> {
	const waiting = tokens.entries()
	const some = async () => {
		for (const [index, token] of waiting) {
			const person = new Person(port, token, tally)
			await person.come()
			await person.askToTalk()
			await person.say(`before ${index}`)
			if (index >= stay) await person.end()
			people.push(person)
		}
	}
	await Promise.all(Array.from({ length: atOnce }, some))
	return people.length
}

/** The server is there again, and everybody knows it in the same moment. Each has something to say that was written meanwhile. */
async function storm(): Promise<Storm> {
	Object.assign(tally, noTally())
	const startedAt = performance.now()
	const backMs = await Promise.all(
		people.map(async (person, index) => {
			await person.come()
			if (!person.hasEnded) await person.say(`meanwhile ${index}`)
			await person.look()
			return performance.now() - startedAt
		}),
	)
	return { backMs, ...tally }
}

/** What each log has, read once more when all is quiet. */
async function look(): Promise<Looked> {
	const looked = { lost: 0, doubled: 0, placesLost: 0, gone: people.filter(({ isHere }) => !isHere).length }
	const waiting = people.values()
	const some = async () => {
		for (const person of waiting) {
			const { lost, doubled, placeLost } = await person.look()
			looked.lost += lost
			looked.doubled += doubled
			looked.placesLost += placeLost ? 1 : 0
		}
	}
	await Promise.all(Array.from({ length: atOnce }, some))
	return looked
}

answer({ gather, storm, look })
process.channel?.ref()
