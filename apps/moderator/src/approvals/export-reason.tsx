import type { ExportReason } from '@akin/core/approval/approval'
import { useExportReason } from './use-export-reason.ts'

export function ExportReasonWords({ reason }: { readonly reason: ExportReason }) {
	return useExportReason()(reason)
}
