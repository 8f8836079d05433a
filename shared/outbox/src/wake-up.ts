/** Sleeping that a poke ends. Pokes while nobody sleeps are remembered as one, so a storm of them costs one look. */
export interface WakeUp {
  poke(): void;
  /** Resolves after that time, or at once when poked before or meanwhile. */
  sleep(timeoutMs: number): Promise<void>;
}

export function createWakeUp(): WakeUp {
  let poked = false;
  let wake: (() => void) | null = null;
  return {
    poke() {
      poked = true;
      wake?.();
    },
    async sleep(timeoutMs) {
      if (!poked) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, timeoutMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = null;
      }
      poked = false;
    },
  };
}
