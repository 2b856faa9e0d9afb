import { expect, test } from 'vitest'
import { after, amir, ended, joinBy, offered, omar, ruth, seekerId, takenOver, talking, waiting, withRuth } from '../../test/people.ts'
import { grantsOf } from './grants.ts'

test.each([
	['waiting', waiting, { room: [seekerId], backstage: [] }],
	['offered', offered, { room: [seekerId], backstage: [] }],
	['active', talking, { room: [seekerId, amir.id], backstage: [amir.id] }],
	['joined', withRuth, { room: [seekerId, amir.id, ruth.id], backstage: [amir.id] }],
	['taken over', takenOver, { room: [seekerId, ruth.id], backstage: [] }],
	['taken over and joined', after('active', takenOver, joinBy(omar)), { room: [seekerId, ruth.id, omar.id], backstage: [] }],
	['closed', ended, { room: [], backstage: [] }],
] as const)('[CL26] S2 who may write: %s', (_, conversation, grants) => {
	expect(grantsOf(conversation)).toStrictEqual(grants)
})
