/** `npm run documents`: writes the list for TRUSTED_DOCUMENTS from `.graphql` files. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readTrustedDocuments } from '@shouwang/gateway';
import { calledFrom, parseOptions, path, refusal } from '../command-line/options.ts';
import { runCommand } from '../command-line/run-command.ts';
import { say } from '../local/console.ts';

const command = 'npm run documents --';
const usage = `${command} DIR [--out FILE]

  DIR             含 .graphql 文件的目录,每个文件一份文档,与客户端发送的全文一致
                  a folder of .graphql files, one document each, exactly as clients send it
  --out FILE      写入文件,否则打印 · write the list there; printed otherwise
  --help          显示本说明 · show this

输出为 JSON:{ "SHA-256": "全文" },供网关的 TRUSTED_DOCUMENTS 使用。
Writes JSON, { "SHA-256": "text" }, for TRUSTED_DOCUMENTS of the gateway.
`;

async function main(): Promise<void> {
  const { help, out, positionals } = parseOptions(process.argv.slice(2), {
    command,
    options: { out: path(null) },
    positionals: 'any',
  });
  if (help) return console.log(usage);
  const [folder, more] = positionals;
  if (folder === undefined) throw refusal(command, 'DIR', '缺少目录', 'the folder is missing');
  if (more !== undefined) throw refusal(command, more, '只需一个目录', 'one folder is enough');
  const documents = await readTrustedDocuments(resolve(calledFrom(), folder)).catch((error: unknown) => {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw refusal(command, folder, `无法使用(${reason})`, `cannot be used (${reason})`);
  });
  const list = `${JSON.stringify(Object.fromEntries(documents), null, 2)}\n`;
  if (out === null) return void process.stdout.write(list);
  await writeFile(out, list);
  say(`${documents.size} 份文档写入 ${out}`, `${documents.size} documents written to ${out}`);
}

await runCommand(main);
