import type { AlertRules } from '@akin/core/protocol/alert-rules'
import type { ProgrammeId } from '@akin/core/support/ids'
import { useEffect, useState } from 'react'
import { useSession } from '../../session/session-context.ts'

type Rule = AlertRules['rules'][number]
export type RetiredRule = Rule & { readonly retired: NonNullable<Rule['retired']> }

/** The rules that raise nothing in a programme. Null until they are known. */
export function useRetiredRules(programmeId: ProgrammeId): readonly RetiredRule[] | null {
	const session = useSession()
	const [rules, setRules] = useState<readonly RetiredRule[] | null>(null)
	useEffect(() => {
		let gone = false
		setRules(null)
		void session.lookAtAlertRules(programmeId).then((reply) => {
			if (reply.ok && !gone) setRules(reply.data.rules.flatMap((rule) => (rule.retired ? [{ ...rule, retired: rule.retired }] : [])))
		})
		return () => {
			gone = true
		}
	}, [session, programmeId])
	return rules
}
