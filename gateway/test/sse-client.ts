export interface SseEvent {
  id: string;
  name: string;
  data: unknown;
}

export interface SseStream {
  /** The next event that fits; those before it are passed over. Throws when the stream ends first. */
  next(fits: (event: SseEvent) => boolean): Promise<SseEvent>;
  close(): void;
}

/** A stream of server-sent events, as a program that is no browser reads it. */
export async function openStream(url: string, headers: Record<string, string>): Promise<SseStream> {
  const gone = new AbortController();
  const response = await fetch(url, { headers, signal: gone.signal });
  if (!response.ok || !response.body) throw new Error(`${url} was answered with ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async next(fits) {
      for (;;) {
        for (let at = text.indexOf('\n\n'); at >= 0; at = text.indexOf('\n\n')) {
          const event = parse(text.slice(0, at));
          text = text.slice(at + 2);
          if (event && fits(event)) return event;
        }
        const { done, value } = await reader.read();
        if (done) throw new Error('the stream ended');
        text += value;
      }
    },
    close: () => gone.abort(),
  };
}

function parse(block: string): SseEvent | null {
  const field = (name: string): string =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? '';
  const data = field('data');
  return data === '' ? null : { id: field('id'), name: field('event'), data: JSON.parse(data) as unknown };
}
