import { loadOf } from './wrk.ts';

const printed = `Running 5s test @ http://localhost:4310/blog/a
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     2.31ms    1.02ms  30.05ms   95.10%
    Req/Sec    14.12k   512.10    15.01k    80.00%
  Latency Distribution
     50%  812.00us
     75%    2.40ms
     90%    2.91ms
     99%    4.20ms
  70290 requests in 5.00s, 712.20MB read
Requests/sec:  14056.12
Transfer/sec:    142.41MB
`;

test('rate and times are read', () => {
  expect(loadOf(printed)).toEqual({ rate: 14056.12, p50: 0.812, p99: 4.2 });
  expect(loadOf(printed.replace('4.20ms', '1.20s')).p99).toBe(1200);
});

test.each([
  '  Non-2xx or 3xx responses: 12',
  '  Socket errors: connect 0, read 3, write 0, timeout 0',
])('%j is no measurement', (line) => {
  expect(() => loadOf(`${printed}${line}\n`)).toThrow('Not every answer was a page');
});

test('nor is what is no output of wrk', () => {
  expect(() => loadOf('unable to connect')).toThrow('What does wrk say?');
});
