/** Stops the Postgres that the global setup started, if it did, and removes its folder. */
export default async function stopPostgres() {
  await globalThis.testPostgres?.stop();
}
