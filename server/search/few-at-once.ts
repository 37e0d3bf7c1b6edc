/**
 * Lets so many tasks run at a time and the others wait their turn, first come, first served.
 * @param most tasks under way at most
 */
export function fewAtOnce(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((turn) => waiting.push(turn));
    try {
      return await task();
    } finally {
      // Whoever is next takes the place over, so that nobody who comes now goes before them.
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
