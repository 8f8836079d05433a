import type { HttpServer } from '@shouwang/http';
import type { Logger } from '@shouwang/process';
import { readCertificate, type DoorSettings } from '../request/door.ts';
import { watchFile } from './watch-file.ts';

/**
 * A renewed certificate serves from the next connection on. The two files change one after the other, so for a moment
 * they may not fit: then the old pair goes on, and the next change is tried again.
 */
export function watchCertificate(
  tls: NonNullable<DoorSettings['tls']>,
  { server, pollMs, logger }: { server: HttpServer; pollMs: number; logger: Logger },
): { stop(): void } {
  const onChange = (): Promise<void> => {
    try {
      server.useCertificate(readCertificate(tls));
      logger.info('证书已更新 / the certificate was renewed');
    } catch {
      logger.error(
        '新证书与私钥不可用，沿用原证书 / the new certificate and its key are of no use: the old pair goes on',
      );
    }
    return Promise.resolve();
  };
  const watches = [tls.certFile, tls.keyFile].map((file) => watchFile(file, pollMs, onChange));
  return { stop: () => watches.forEach((watch) => watch.stop()) };
}
