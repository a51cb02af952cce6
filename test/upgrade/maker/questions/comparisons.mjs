const KINDS = ['report', 'inspection', 'judgement', 'recommendation', 'action', 'action-plan', 'commitment'];
const WHATS = ['came', 'went', 'changed', 'slipped', 'brought-forward', 'overdue', 'no-longer-overdue'];
const PATHS = ['reports', 'inspections', 'judgements', 'recommendations', 'actions', 'action-plans', 'commitments'];

const side = (name, point) => Object.entries(point).map(([member, value]) => [name + member, value]);
const between = (from, to) => new URLSearchParams([...side('from', from), ...side('to', to)]).toString();

/** The board between several pairs of moments in either time and direction, as JSON and as a file; and things. */
export const comparisons = ({ points }, found) => {
  const { end, past, between: later, half, quarter, ahead } = points;
  const pairs = [
    [past, end],
    [end, past],
    [quarter, end],
    [half, end],
    [past, later],
    [quarter, half],
    [later, ahead],
    [end, end],
  ].map(([from, to]) => between(from, to));
  const [first, , third, fourth] = pairs;
  return [
    ...pairs.flatMap((pair) => [`pages of /v1/compare?${pair}&limit=200`, `/v1/compare?${pair}&format=csv`]),
    `pages of /v1/compare?${third}&limit=11`,
    ...KINDS.map((kind) => `/v1/compare?${first}&kind=${kind}`),
    ...WHATS.flatMap((what) => [`/v1/compare?${first}&what=${what}`, `/v1/compare?${fourth}&what=${what}`]),
    `/v1/compare?${first}&authority=northbridge&meeting=2017-07-10`,
    ...PATHS.flatMap((path) =>
      found[path].flatMap(({ id }, n) => [
        `/v1/${path}/${id}/compare?${pairs[n % pairs.length]}`,
        ...(n % 4 ? [] : [`/v1/${path}/${id}/compare?${first}&format=csv`]),
      ]),
    ),
  ];
};
