import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditSigner } from '../../ports/audit-checkpoint.ts'
import { KeyFolderError } from './key-folder-error.ts'
import { writeOnce } from './write-once.ts'

/** Stands in the key folder, beside the wrapping keys and like them in no backup of the database. It is never destroyed. */
export const signingKeyFile = 'audit-signing.pem'

/**
 * Signs checkpoints of the audit log with the Ed25519 key of this folder, which the first node makes.
 *
 * @throws KeyFolderError when the key cannot be read or made.
 */
export async function openAuditSigner(keyFolder: string): Promise<AuditSigner & { readonly publicKey: string }> {
	const file = join(keyFolder, signingKeyFile)
	const key = await readKey(file).catch(async (error: unknown) => {
		if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw damaged(file, error)
		const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
		await writeOnce(keyFolder, file, made).catch((fault) => {
			throw damaged(file, fault)
		})
		return readKey(file)
	})
	const checked = auditChecker(createPublicKey(key))
	return { ...checked, sign: (bytes) => sign(null, bytes, key).toString('hex') }
}

export type AuditChecker = Pick<AuditSigner, 'hash' | 'isSigned'> & { readonly publicKey: string }

/** What checks checkpoints with the key of this folder; makes none. @throws KeyFolderError when there is no key, or it cannot be read. */
export async function readAuditChecker(keyFolder: string): Promise<AuditChecker> {
	const file = join(keyFolder, signingKeyFile)
	try {
		return auditChecker(createPublicKey(await readKey(file)))
	} catch (error) {
		throw damaged(file, error)
	}
}

/** What checks checkpoints, for whoever has only the public half. @throws KeyFolderError when it is not a public key. */
export function auditCheckerFor(publicKey: string): AuditChecker {
	try {
		return auditChecker(createPublicKey(publicKey))
	} catch (error) {
		throw new KeyFolderError('This is not the public key of an audit log.', { cause: error })
	}
}

/** Several as one: a log goes on under a new key when the old one may have been seen. */
export const anyOf = (checkers: readonly [AuditChecker, ...AuditChecker[]]): Pick<AuditSigner, 'hash' | 'isSigned'> => ({
	hash: checkers[0].hash,
	isSigned: (bytes, signature) => checkers.some((one) => one.isSigned(bytes, signature)),
})

function auditChecker(publicKey: KeyObject) {
	return {
		publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
		hash: (...parts: readonly Uint8Array[]) => {
			const digest = createHash('sha256')
			for (const part of parts) digest.update(part)
			return digest.digest('hex')
		},
		isSigned: (bytes: Uint8Array, signature: string) => {
			const given = Buffer.from(signature, 'hex')
			return given.length * 2 === signature.length && verify(null, bytes, publicKey, given)
		},
	}
}

const readKey = async (file: string) => createPrivateKey(await readFile(file))
const damaged = (file: string, cause: unknown) => new KeyFolderError(`The key ${file} that signs the audit log cannot be read.`, { cause })
