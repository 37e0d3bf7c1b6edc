/**
 * How long this thread worked since a moment, in milliseconds. Unlike the clock it does not count what other programs
 * do, so bounds hold on a busy machine, too.
 * @param since what `process.threadCpuUsage()` said at that moment
 */
export function workedSince(since: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(since);
  return (user + system) / 1_000;
}
