/** Goes on with an answer: at once if it is there, else a call's messages are held back until it is. */
export const holdUntil = (
  call: { pause(): unknown; resume(): unknown },
  answer: boolean | Promise<boolean>,
  goOn: (answer: boolean) => void,
  fail: (error: unknown) => void,
): void => {
  if (typeof answer === 'boolean') return goOn(answer);
  call.pause();
  answer
    .then(goOn)
    .catch(fail)
    .finally(() => call.resume());
};
