import { expect, test } from 'vitest'
import { asId, type ProgrammeId } from '../support/ids.ts'
import { laneKey, lanesServed } from './lanes.ts'

const programme = (id: string) => asId<ProgrammeId>(id)

test('a listener serves each programme in each language, once', () => {
	const lanes = lanesServed([programme('listening'), programme('tutoring'), programme('listening')], ['en', 'es'])
	expect(lanes.map(laneKey)).toEqual(['listening/en', 'listening/es', 'tutoring/en', 'tutoring/es'])
})

test('a listener without a language serves nobody', () => {
	expect(lanesServed([programme('listening')], [])).toEqual([])
})
