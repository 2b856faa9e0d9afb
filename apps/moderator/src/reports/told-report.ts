import type { Report } from '@akin/core/protocol/reports'

/** A report with enough in it to say something. */
export type ToldReport = Extract<Report, { readonly kind: 'told' }>
