/** An event as a subscriber is given it, or as the log holds it. */
export interface SeenEvent {
  position: bigint;
  stream: string;
  revision: bigint;
  id: string;
  type: string;
}

/** From when a subscriber began until it stopped. */
export interface Session {
  wants: (event: SeenEvent) => boolean;
  /** It had to begin after one of these positions; they differ if where the end was, or what was hidden, is not known. */
  began: { earliest: bigint; latest: bigint };
  heard: SeenEvent[];
  /** The positions told by a filter, each with how many events were given before it. */
  checkpoints: { position: bigint; heard: number }[];
  /** It stayed until there was nothing more. */
  toTheEnd: boolean;
}

const tell = ({ stream, revision, position }: SeenEvent) => `${revision}@${stream} at ${position}`;

const same = (a: SeenEvent, b: SeenEvent) =>
  a.id === b.id && a.position === b.position && a.stream === b.stream && a.revision === b.revision && a.type === b.type;

/** Where in what it wants a session began: with what it heard first, if it may have begun there. */
const beginning = (wanted: SeenEvent[], { began, heard }: Session): number => {
  const firstAfter = (position: bigint) => {
    const index = wanted.findIndex((event) => event.position > position);
    return index < 0 ? wanted.length : index;
  };
  const [earliest, latest] = [firstAfter(began.earliest), firstAfter(began.latest)];
  const [first] = heard;
  const index = first ? wanted.findIndex((event) => event.id === first.id) : latest;
  return index < earliest ? earliest : index > latest ? latest : index;
};

const wrongCheckpoints = (due: SeenEvent[], { checkpoints, began }: Session): string[] => {
  const wrong: string[] = [];
  let last = began.earliest - 1n;
  for (const { position, heard } of checkpoints) {
    const [before, after] = [due[heard - 1], due[heard]];
    if (position <= last) wrong.push(`checkpoint ${position} came after ${last}`);
    if (before && before.position > position) wrong.push(`checkpoint ${position} came after ${tell(before)}`);
    if (after && after.position <= position) wrong.push(`checkpoint ${position} came before ${tell(after)}`);
    last = position;
  }
  return wrong;
};

/** How what a session heard differs from the log: the first event that is missing, too many or out of place. */
export const wrongWith = (log: SeenEvent[], session: Session): string[] => {
  const wanted = log.filter(session.wants);
  const due = wanted.slice(beginning(wanted, session));
  const at = session.heard.findIndex((event, i) => !(due[i] && same(event, due[i])));
  const event = session.heard[at];
  if (event) {
    const expected = due[at];
    return [`heard ${tell(event)} as number ${at}, ${expected ? `not ${tell(expected)}` : 'after the end'}`];
  }
  const missing = due[session.heard.length];
  const wrong = wrongCheckpoints(due, session);
  return session.toTheEnd && missing ? [`never heard ${tell(missing)}`, ...wrong] : wrong;
};
