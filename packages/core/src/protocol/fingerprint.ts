import { type Audience, audiences } from './audiences.ts'
import { canonicalText, describeContract, describeRoutes } from './describe-contract.ts'

/** For each audience one text that changes exactly when its wire does; hashed, it is the fingerprint in `fingerprints.json`. */
export function fingerprintTexts(): Readonly<Record<Audience, string>> {
	const textOf = (audience: Audience) => {
		const { contract, routes } = audiences[audience]
		return canonicalText({ socket: describeContract(contract), http: describeRoutes(routes) })
	}
	return { seeker: textOf('seeker'), listener: textOf('listener'), supervisor: textOf('supervisor') }
}
