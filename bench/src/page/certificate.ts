import { execFile } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

export type Certificate = {
	readonly key: Buffer
	readonly cert: Buffer
	/** What a browser is told so that it trusts this one: one that it only puts up with makes it connect twice. */
	readonly keyHash: string
}

/** What the two certificates of a public authority weigh together with a key of the same kind: they cross the line before the first answer. */
const chainBytes = 2_100

/** Makes one for these names, as heavy as a real one. @throws when there is no `openssl` */
export async function makeCertificate(names: readonly string[]): Promise<Certificate> {
	const folder = mkdtempSync(join(tmpdir(), 'akin-page-'))
	try {
		const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
		const given = names.map((name) => `DNS:${name}`).join()
		await promisify(execFile)('openssl', [
			...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=bench'],
			...['-addext', `subjectAltName=${given}`, '-addext', `1.2.3.4=ASN1:UTF8String:${'.'.repeat(chainBytes - 500)}`],
			...['-keyout', key, '-out', cert],
		])
		const made = { key: readFileSync(key), cert: readFileSync(cert) }
		const publicKey = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' })
		return { ...made, keyHash: createHash('sha256').update(publicKey).digest('base64') }
	} finally {
		rmSync(folder, { recursive: true, force: true })
	}
}
