const PAST = '2017-09-20';
const BETWEEN = '2018-06-01';
/** Far enough that it stays a day to come. */
const AHEAD = '2999-12-31';

const query = (words) => new URLSearchParams(words).toString();

/**
 * Moments of a record that was made on one day, each with its day, so that answers stay as the calendar goes on: the end
 * of it, days as known in the end, and what was known a quarter, a half and three quarters of the way.
 */
export const momentsOf = (entries) => {
  const oldestFirst = [...entries].sort((a, b) => (BigInt(a.position) < BigInt(b.position) ? -1 : 1));
  const at = (part) => oldestFirst[Math.floor((oldestFirst.length - 1) * part)];
  const [quarter, half, most, last] = [0.25, 0.5, 0.75, 1].map(at);
  const on = last.recordedAt.slice(0, 10);
  const end = { atPosition: last.position };
  return {
    end: query({ on, ...end }),
    past: query({ on: PAST }),
    early: query({ on, atPosition: quarter.position }),
    others: [
      query({ on: PAST, asAt: PAST }),
      query({ on: PAST, ...end }),
      query({ on: BETWEEN, asAt: half.recordedAt }),
      query({ on, asAt: most.recordedAt }),
      query({ on: '2016-12-01', atPosition: half.position }),
      query({ on: AHEAD, ...end }),
    ],
    points: {
      end: { On: on, AtPosition: last.position },
      past: { On: PAST, AtPosition: last.position },
      between: { On: BETWEEN },
      half: { On: on, AsAt: half.recordedAt },
      quarter: { On: PAST, AtPosition: quarter.position },
      ahead: { On: AHEAD },
    },
    recorded: { half: half.recordedAt, most: most.recordedAt },
    lost: query({ on, atPosition: String(BigInt(last.position) + 1n) }),
  };
};
