import type { ServiceError } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { callFailure } from './comparable.js';
import type { Labels } from './labels.js';
import type { FilterSpec, ReadRawStep, Step } from './scenario.js';
import type { StreamsClient } from '../testing/streams-client.js';

const DEADLINE_MS = 8000;
const FIRST_WORD_MS = 3000;
/** A subscription is heard out after so long without a word. */
const QUIET_MS = 600;
/** After its confirmation it has so long to tell of what is there. */
const BEFORE_DURING_MS = 300;

const { Options } = streams.ReadReq;
const empty = () => new shared.Empty();
const KINDS = new Map(Object.entries(streams.ReadResp.ContentCase).map(([name, number]) => [number, name]));

/** Reads and subscriptions below the client. */
export class ReadCalls {
  /** @param play plays what happens during a subscription */
  constructor(
    private readonly labels: Labels,
    private readonly play: (step: Step) => Promise<unknown>,
  ) {}

  /** What came, in order. Of $all only what is the scenario's own. */
  async of(client: StreamsClient, step: ReadRawStep): Promise<unknown> {
    const { stream, sub, during = [] } = step;
    const heard: string[] = [];
    const inner: unknown[] = [];
    const got = await new Promise<object>((done) => {
      const call = client.read(this.request(step), { deadline: Date.now() + DEADLINE_MS });
      let timer: NodeJS.Timeout | undefined;
      const leaveIn = (ms: number) => {
        if (!sub) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          call.cancel();
          done({});
        }, ms);
      };
      leaveIn(FIRST_WORD_MS);
      const meanwhile = async () => {
        for (const each of during) {
          inner.push(await this.play(each));
          leaveIn(QUIET_MS);
        }
      };
      call.on('data', (response: ReadResp) => {
        leaveIn(QUIET_MS);
        const told = this.told(response, stream !== undefined);
        if (told !== undefined && !(told === 'CHECKPOINT' && heard.at(-1) === told)) heard.push(told);
        if (told === 'CONFIRMATION') setTimeout(() => void meanwhile(), BEFORE_DURING_MS);
      });
      call.on('error', (error: ServiceError) => {
        clearTimeout(timer);
        done(callFailure(this.labels, error));
      });
      call.on('end', () => {
        clearTimeout(timer);
        done({ ended: true });
      });
    });
    return { heard, ...got, during: inner.length > 0 ? inner : undefined };
  }

  private told(response: ReadResp, ofStream: boolean): string | undefined {
    const read = response.getEvent();
    if (!read) {
      if (response.hasFirstStreamPosition()) return `FIRST ${response.getFirstStreamPosition()}`;
      if (response.hasLastStreamPosition()) return `LAST ${response.getLastStreamPosition()}`;
      return KINDS.get(response.getContentCase());
    }
    const id = (read.getEvent() ?? read.getLink())?.getId()?.getString() ?? '';
    const label = this.labels.labelOf(id);
    if (label === '(server)' && !ofStream) return undefined;
    const position = BigInt(read.getCommitPosition());
    if (read.hasCommitPosition()) this.labels.remember(id, { commit: position, prepare: position });
    return `event ${label}${read.hasLink() ? ' by a link' : ''}`;
  }

  private request({ stream, revision, all, backwards, count, filter, links, sub }: ReadRawStep): ReadReq {
    const options = new Options().setReadDirection(backwards ? 1 : 0).setResolveLinks(links ?? false);
    if (stream !== undefined) options.setStream(this.streamOptions(stream, revision));
    if (all !== undefined) options.setAll(this.allOptions(all));
    if (count !== undefined) options.setCount(String(count));
    if (sub) options.setSubscription(new Options.SubscriptionOptions());
    if (filter) options.setFilter(this.filterOptions(filter));
    else options.setNoFilter(empty());
    options.setUuidOption(new Options.UUIDOption().setString(empty()));
    options.setControlOption(new Options.ControlOption().setCompatibility(1));
    return new streams.ReadReq().setOptions(options);
  }

  private streamOptions(stream: string, revision: ReadRawStep['revision']) {
    const name = Buffer.from(this.labels.name(stream)).toString('base64');
    const options = new Options.StreamOptions().setStreamIdentifier(new shared.StreamIdentifier().setStreamName(name));
    if (revision === 'end') return options.setEnd(empty());
    return typeof revision === 'number' ? options.setRevision(String(revision)) : options.setStart(empty());
  }

  private allOptions(all: NonNullable<ReadRawStep['all']>) {
    const options = new Options.AllOptions();
    if (all === 'start') return options.setStart(empty());
    if (all === 'end') return options.setEnd(empty());
    const { commit, prepare } = this.labels.position(all.of) ?? { commit: 0n, prepare: 0n };
    const shift = BigInt(all.shift ?? 0);
    const position = new Options.Position()
      .setCommitPosition(String(commit + shift))
      .setPreparePosition(String(prepare + shift));
    return options.setPosition(position);
  }

  private filterOptions({ on, regex, prefixes = [], window, interval = 1 }: FilterSpec) {
    const expression = new Options.FilterOptions.Expression();
    if (regex !== undefined) expression.setRegex(this.labels.pattern(regex));
    expression.setPrefixList(prefixes.map((prefix) => this.labels.pattern(prefix)));
    const filter = new Options.FilterOptions().setCheckpointintervalmultiplier(interval);
    if (window === undefined) filter.setCount(empty());
    else filter.setMax(window);
    return on === 'eventType' ? filter.setEventType(expression) : filter.setStreamIdentifier(expression);
  }
}
