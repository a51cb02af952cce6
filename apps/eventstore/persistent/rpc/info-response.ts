import { persistent, type Persistent } from '../../wire/protocol.js';
import type { Group } from '../group.js';
import type { MeasuredConsumer } from '../measured.js';
import { nameOf, placeText, type Place } from '../source.js';

/** What EventStoreDB tells for a span that has no end. */
const NEVER_MS = -(2 ** 31);

const { SubscriptionInfo } = persistent;

const connectionInfo = ({ consumer, since, perSecond }: MeasuredConsumer) =>
  new SubscriptionInfo.ConnectionInfo()
    .setUsername(consumer.connection.user)
    .setAverageItemsPerSecond(perSecond)
    .setTotalItems(String(consumer.total))
    .setCountSinceLastMeasurement(String(since))
    .setObservedMeasurementsList(
      consumer.measurements().map(([key, ms]) => new SubscriptionInfo.Measurement().setKey(key).setValue(String(ms))),
    )
    .setAvailableSlots(consumer.free)
    .setInFlightMessages(consumer.inFlight)
    .setConnectionName(consumer.connection.name);

/** A group as it is now, and what it did since it was asked last. */
export const infoOf = (group: Group): Persistent.SubscriptionInfo => {
  const { source, group: name, settings } = group.entry;
  const measured = group.measure.of(group);
  const { read, live, retry } = group.buffer.counts;
  const place = (at: Place | undefined) => (at === undefined ? '' : placeText(source, at));
  return new SubscriptionInfo()
    .setEventSource(nameOf(source))
    .setGroupName(name)
    .setStatus(group.status)
    .setConnectionsList(measured.consumers.map(connectionInfo))
    .setAveragePerSecond(measured.perSecond)
    .setTotalItems(String(measured.total))
    .setCountSinceLastMeasurement(String(measured.since))
    .setLastCheckpointedEventPosition(place(group.progress.lastCheckpoint))
    .setLastKnownEventPosition(place(group.lastKnownPlace))
    .setResolveLinkTos(settings.resolveLinks)
    .setStartFrom(settings.startFrom.text)
    .setMessageTimeoutMilliseconds(settings.messageTimeoutMs)
    .setExtraStatistics(settings.extraStatistics)
    .setMaxRetryCount(settings.maxRetryCount)
    .setLiveBufferSize(settings.liveBufferSize)
    .setBufferSize(settings.historyBufferSize)
    .setReadBatchSize(settings.readBatchSize)
    .setCheckPointAfterMilliseconds(settings.checkpointAfterMs === 0 ? NEVER_MS : settings.checkpointAfterMs)
    .setMinCheckPointCount(settings.minCheckpointCount)
    .setMaxCheckPointCount(settings.maxCheckpointCount)
    .setReadBufferCount(read)
    .setLiveBufferCount(String(live))
    .setRetryBufferCount(retry)
    .setTotalInFlightMessages(measured.consumers.reduce((sum, { consumer }) => sum + consumer.inFlight, 0))
    .setOutstandingMessagesCount(group.outstanding.count)
    .setNamedConsumerStrategy(settings.strategy)
    .setMaxSubscriberCount(settings.maxSubscriberCount)
    .setParkedMessageCount(String(group.parked.count));
};
