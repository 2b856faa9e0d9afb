import type { onCall } from '@akin/core/protocol/staff-shapes'
import type * as z from 'zod/mini'

/** What became of paging whoever is on call. */
export type OnCallView = z.output<typeof onCall>

/** Before the server has said anything. */
export const noOnCall: OnCallView = { isSetUp: false, pages: [] }
