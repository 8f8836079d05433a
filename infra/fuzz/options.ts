import { flag, parseOptions, path, text, wholeNumber } from '../command-line/options.ts';

export const usage = `npm run fuzz -- [选项 · options]

  --seconds 60    每轮时长,秒 · how long, in seconds
  --seed TEXT     种子:相同则请求相同(默认为日期)· the same seed sends the same requests (default: the date)
  --data DIR      用正在运行的系统的五个服务,而不是替身 · over the five services of the system running on DIR, not stand-ins
  --worst         只量每种恶意文档的处理器时间 · only measure the CPU that each hostile document costs
  --json          结果为 JSON · print the result as JSON
  --help          显示本说明 · show this

向一个单独启动的网关进程发送随机、近似有效和恶意的请求,检查:没有 5xx、堆栈、内部信息;事件循环停顿不到一秒;内存回落。
Sends random, nearly valid and hostile requests to a gateway started for it, and checks: no 5xx, no stack, nothing of the
inside; no second without a turn of the event loop; memory comes back. Exit code 1 when something was found.
`;

export function parseFuzzOptions(args: readonly string[]) {
  return parseOptions(args, {
    command: 'npm run fuzz --',
    options: { seconds: wholeNumber(1, 86_400, 60), seed: text(null), data: path(null), worst: flag(), json: flag() },
  });
}
