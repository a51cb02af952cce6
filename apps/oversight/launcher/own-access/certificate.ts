import { createPrivateKey, KeyObject, randomBytes, X509Certificate, webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { writePrivately } from '../private-file.js';

/** Certificate and private key, as PEM: absolute paths. */
export interface CertificateFiles {
  readonly cert: string;
  readonly key: string;
}

const ALWAYS = ['localhost', '127.0.0.1', '::1'];
const KIND = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 24 * 60 * 60 * 1000;
/** A day long past, so that a clock which is set back does not make the certificate invalid. */
const VALID_FROM = new Date('2020-01-01T00:00:00Z');
const VALID_MS = 10 * 365 * DAY_MS;
/** It is made anew when it ends within so long: a system may run for long before its next start. */
const RENEWED_BEFORE_MS = 365 * DAY_MS;

const isFor = (certificate: X509Certificate, host: string): boolean =>
  (isIP(host) === 0 ? certificate.checkHost(host) : certificate.checkIP(host)) !== undefined;

/** Whether it is there, belongs to the key, holds for long enough, and is for every host. */
const serves = ({ cert, key }: CertificateFiles, hosts: readonly string[], now: number): boolean => {
  try {
    const certificate = new X509Certificate(readFileSync(cert));
    return (
      certificate.checkPrivateKey(createPrivateKey(readFileSync(key))) &&
      Date.parse(certificate.validFrom) <= now &&
      Date.parse(certificate.validTo) > now + RENEWED_BEFORE_MS &&
      hosts.every((host) => isFor(certificate, host))
    );
  } catch {
    return false;
  }
};

/** A certificate that nobody signed but its own key, and signs no other (RFC 5280). */
const make = async (hosts: readonly string[], now: number): Promise<{ cert: string; key: string }> => {
  // Loaded only here: once in years. The package asks for the polyfill.
  await import('reflect-metadata');
  const x509 = await import('@peculiar/x509');
  const keys = await webcrypto.subtle.generateKey(KIND, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: `01${randomBytes(15).toString('hex')}`,
    name: "CN=Oversight's event store",
    notBefore: VALID_FROM,
    notAfter: new Date(now + VALID_MS),
    signingAlgorithm: KIND,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        hosts.map((host) => ({ type: isIP(host) === 0 ? 'dns' : 'ip', value: host })),
      ),
    ],
  });
  return {
    cert: `${certificate.toString('pem')}\n`,
    key: KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
};

/**
 * The certificate of the event store that this system starts, in the folder of keys: for this machine and for the host
 * that it listens on. It is made when there is none, or when it ends within a year or does not fit.
 * @param now milliseconds since 1970
 */
export const certificateIn = async (keys: string, host: string, now: number): Promise<CertificateFiles> => {
  const files = { cert: join(keys, 'event-store-cert.pem'), key: join(keys, 'event-store-key.pem') };
  const hosts = [...new Set([...ALWAYS, host])];
  if (serves(files, hosts, now)) return files;
  const made = await make(hosts, now);
  writePrivately(files.key, made.key);
  writePrivately(files.cert, made.cert);
  return files;
};
