import type { Message } from './message.js';

const CORRELATION = '$correlationId';

/** The stream that an event is from: for a link that leads nowhere, the stream that it names. */
export const byStream = ({ event: { event, link } }: Message): string => {
  const record = event ?? link;
  if (!record) return '';
  if (record.type !== '$>') return record.stream;
  const target = record.data.toString();
  return target.slice(target.indexOf('@') + 1);
};

/** The correlation that the event's metadata name, else as {@link byStream}. */
export const byCorrelation = (message: Message): string => {
  const { event, link } = message.event;
  try {
    const metadata: unknown = JSON.parse((event ?? link)?.metadata.toString() ?? '');
    if (typeof metadata === 'object' && metadata !== null && CORRELATION in metadata) {
      const correlation = metadata[CORRELATION];
      if (typeof correlation === 'string') return correlation;
    }
  } catch {
    // metadata that are no JSON name nothing
  }
  return byStream(message);
};
