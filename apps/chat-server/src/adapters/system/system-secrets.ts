import { createHash, randomBytes } from 'node:crypto'
import type { SecretHash, Secrets } from '../../ports/secrets.ts'

export const systemSecrets: Secrets = {
	newToken: () => randomBytes(32).toString('base64url'),
	hash: (token) => createHash('sha256').update(token).digest('base64url') as SecretHash,
}
