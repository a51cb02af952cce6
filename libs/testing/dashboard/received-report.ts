import type { TestSystem } from '../system.js';

/** Receives a report over the API, as Amara Okafor. @returns its id */
export const receivedReport = async (system: TestSystem, scope: object): Promise<string> => {
  const received = await fetch(`${system.url}/v1/reports`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await system.token('Amara Okafor')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      ...{ ...scope, itemNo: '8', classification: 'Open', title: 'Children in care' },
      document: { sha256: 'a'.repeat(64), name: 'paper.txt', mediaType: 'text/plain' },
    }),
  });
  return ((await received.json()) as { id: string }).id;
};
