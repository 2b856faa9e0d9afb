import type { Instant } from '@akin/core/support/instant'

export type Clock = { now(): Instant }
