/** Numbers onto a line of `widthPx`: straight, or by powers of ten where the highest is far above the lowest. */
export interface Scale {
  readonly isLog: boolean;
  readonly x: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Past this ratio of highest to lowest the small numbers would all lie on the axis's first pixels. */
const LOG_RATIO = 20;

/**
 * @param values at least one; negative and broken ones count as 0
 * @param widthPx where the highest value stands
 * @param isRtl mirrors the line
 */
export function scaleOf(values: readonly number[], widthPx: number, isRtl = false): Scale {
  const clean = values.map((value) => (Number.isFinite(value) && value > 0 ? value : 0));
  const high = Math.max(...clean, 1);
  const low = Math.min(...clean);
  const isLog = low > 0 && high / low > LOG_RATIO;
  const start = isLog ? 10 ** Math.floor(Math.log10(low)) : 0;
  const end = isLog ? 10 ** Math.ceil(Math.log10(high)) : roundUp(high);
  const share = (value: number) => {
    if (!isLog) return value / end;
    return (Math.log10(Math.max(value, start)) - Math.log10(start)) / (Math.log10(end) - Math.log10(start));
  };
  const x = (value: number) => {
    const at = Math.min(Math.max(share(value), 0), 1) * widthPx;
    return isRtl ? widthPx - at : at;
  };
  return { isLog, x, ticks: isLog ? powersOfTen(start, end) : evenTicks(end) };
}

/** Next of 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((n) => n * power >= value) ?? 10;
  return step * power;
}

function evenTicks(end: number): number[] {
  const power = 10 ** Math.floor(Math.log10(end));
  const step = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5].map((n) => n * power).find((n) => end / n <= 5) ?? power * 5;
  const ticks: number[] = [];
  for (let i = 0; i * step <= end * 1.0001; i++) ticks.push(Number((i * step).toPrecision(6)));
  return ticks;
}

function powersOfTen(start: number, end: number): number[] {
  const ticks: number[] = [];
  for (let value = start; value <= end * 1.0001; value *= 10) ticks.push(value);
  return ticks;
}
