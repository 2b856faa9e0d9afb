import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StaffId } from '@akin/core/support/ids'
import type { SecondStepVault } from '../../ports/second-step-vault.ts'
import { KeyFolderError } from './key-folder-error.ts'
import { writeOnce } from './write-once.ts'

/** Stands in the key folder beside the key that signs the audit log, and is never destroyed either: an account outlives every day's key. */
export const secondStepKeyFile = 'second-step.bin'
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16

/**
 * Seals second steps with the key of this folder, which the first node makes.
 *
 * @throws KeyFolderError when the key cannot be read or made.
 */
export async function openSecondStepVault(keyFolder: string): Promise<SecondStepVault> {
	const file = join(keyFolder, secondStepKeyFile)
	try {
		await writeOnce(keyFolder, file, randomBytes(keyBytes))
		const key = await readFile(file)
		if (key.length !== keyBytes) throw new Error(`it has ${key.length} bytes`)
		return secondStepVault(key)
	} catch (error) {
		throw new KeyFolderError(`The key ${file} that seals second steps cannot be read.`, { cause: error })
	}
}

export function secondStepVault(key: Uint8Array): SecondStepVault {
	const derived = (use: string) => Buffer.from(hkdfSync('sha256', key, '', `akin second step ${use}`, keyBytes))
	const sealing = derived('secret')
	const hashing = derived('recovery codes')
	const boundTo = (staffId: StaffId) => Buffer.from(JSON.stringify(['akin second step', 1, staffId]))
	return {
		seal(staffId, secret) {
			const nonce = randomBytes(nonceBytes)
			const cipher = createCipheriv('aes-256-gcm', sealing, nonce, { authTagLength: tagBytes })
			cipher.setAAD(boundTo(staffId))
			const body = Buffer.concat([cipher.update(secret), cipher.final()])
			return new Uint8Array(Buffer.concat([nonce, body, cipher.getAuthTag()]))
		},
		open(staffId, sealed) {
			if (sealed.length < nonceBytes + tagBytes) return null
			const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
			decipher.setAAD(boundTo(staffId))
			decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
			const plain = decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes))
			try {
				return new Uint8Array(Buffer.concat([plain, decipher.final()]))
			} catch {
				// `final` throws exactly when key, person or bytes are not those that were sealed.
				return null
			}
		},
		hashRecoveryCode: (staffId, code) => createHmac('sha256', hashing).update(`${staffId}\n${code}`).digest('base64url'),
	}
}
