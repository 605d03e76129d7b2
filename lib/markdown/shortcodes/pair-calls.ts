import type { FoundCall } from './find-calls.ts';

/** A call with its closing one and the calls between the two. */
export interface PairedCall {
  call: FoundCall;
  closing?: FoundCall;
  inner: PairedCall[];
  /** Whether it stands in more calls than anyone nests. */
  tooDeep: boolean;
}

/** Calls in calls beyond this are shown as text. */
const deepest = 50;

/** Joins calls with their closing ones. A closing one ends the last of its name that is open. */
export function pairCalls(calls: readonly FoundCall[]): PairedCall[] {
  const closings = closingsOf(calls);
  const closed = new Set(closings.values());
  const outermost: PairedCall[] = [];
  const open: PairedCall[] = [];
  for (const call of calls) {
    if (closed.has(call)) {
      const last = open.at(-1);
      if (last?.closing === call) {
        open.pop();
        continue;
      }
    }
    const tooDeep = open.length >= deepest && (closings.has(call) || closed.has(call));
    const closing = tooDeep ? undefined : closings.get(call);
    const paired: PairedCall = { call, inner: [], tooDeep, ...(closing && { closing }) };
    (open.at(-1)?.inner ?? outermost).push(paired);
    if (closing) open.push(paired);
  }
  return outermost;
}

function closingsOf(calls: readonly FoundCall[]): Map<FoundCall, FoundCall> {
  const closings = new Map<FoundCall, FoundCall>();
  const open: FoundCall[] = [];
  const counts = new Map<string, number>();
  const count = (call: FoundCall, step: number) =>
    counts.set(call.name, (counts.get(call.name) ?? 0) + step);
  for (const call of calls) {
    if (call.code === 'code') continue;
    if (call.role === 'open') {
      open.push(call);
      count(call, 1);
    }
    if (call.role !== 'close' || !counts.get(call.name)) continue;
    for (let last = open.pop(); last; last = open.pop()) {
      count(last, -1);
      if (last.name !== call.name) continue;
      closings.set(last, call);
      break;
    }
  }
  return closings;
}
