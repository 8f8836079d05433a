import { createPrivateKey, generateKeyPairSync, sign, X509Certificate } from 'node:crypto';

/**
 * A certificate that signs for itself, valid for `127.0.0.1` today: X.509 (RFC 5280) written as DER by hand, so that no
 * test needs openssl and no key is checked in.
 */
export function createCertificate(name: string): { cert: string; key: string; serial: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'prime256v1',
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const serial = crypto.getRandomValues(Buffer.alloc(8));
  serial.writeUInt8((serial.readUInt8(0) & 0x7f) | 0x40, 0);
  const ecdsaWithSha256 = sequence(der(0x06, Buffer.from('2a8648ce3d040302', 'hex')));
  const subject = sequence(der(0x31, sequence(der(0x06, Buffer.from('550403', 'hex')), der(0x0c, Buffer.from(name)))));
  const alternativeNames = sequence(der(0x87, Buffer.from([127, 0, 0, 1])));
  const extensions = der(
    0xa3,
    sequence(sequence(der(0x06, Buffer.from('551d11', 'hex')), der(0x04, alternativeNames))),
  );
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, serial),
    ecdsaWithSha256,
    subject,
    sequence(time(-1), time(1)),
    subject,
    publicKey,
    extensions,
  );
  const signature = sign('sha256', content, createPrivateKey(privateKey));
  const bytes = sequence(content, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature));
  return { cert: new X509Certificate(bytes).toString(), key: privateKey, serial: serial.toString('hex').toUpperCase() };
}

function der(tag: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const long = body.length > 0xff ? [0x82, body.length >> 8, body.length & 0xff] : [0x81, body.length];
  return Buffer.concat([Buffer.from([tag, ...(body.length < 0x80 ? [body.length] : long)]), body]);
}

function sequence(...content: Buffer[]): Buffer {
  return der(0x30, ...content);
}

function time(days: number): Buffer {
  const text = new Date(Date.now() + days * 86_400_000).toISOString();
  return der(0x17, Buffer.from(`${text.slice(2, 19).replaceAll(/[-:T]/g, '')}Z`));
}
