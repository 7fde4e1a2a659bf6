/** Processor time in milliseconds since `before`: what an input costs, however busy the machine is. */
export function spentMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
