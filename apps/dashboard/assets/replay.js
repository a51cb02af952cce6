// Steps through a replay without loading whole pages: fetches the page of the next step and puts its parts in place.
const replay = document.querySelector('[data-replay]');
const play = replay.querySelector('[data-replay-play]');
const speed = replay.querySelector('[data-replay-speed]');
const status = replay.querySelector('[data-replay-status]');
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const besideTheBoard = matchMedia('(min-width: 48.0625em)');

let timer = null;
let asking = null;

const partsOf = (root) => root.querySelectorAll('[data-replay-part]');

/** The address in this window: another path or another story is left to the browser. */
const isStep = (link) => link.dataset.replayTo !== undefined && link.href !== '';

/** The form for another day sends the step along: it comes with the page, unless somebody is typing in it. */
const turnMomentBar = (page) => {
  const [old, bar] = [document, page].map((root) => root.querySelector('.app-moment'));
  if (old === null || bar === null || old.contains(document.activeElement)) return;
  bar.querySelector('details').open = old.querySelector('details').open;
  old.replaceWith(document.adoptNode(bar));
  const [was, is] = [document, page].map((root) => root.querySelector('.app-footer__exact'));
  was.replaceWith(document.adoptNode(is));
};

const show = (page) => {
  const focused = document.activeElement?.dataset?.replayTo;
  const onTick = focused?.startsWith('tick-') === true;
  for (const part of partsOf(page)) {
    const old = replay.querySelector(`[data-replay-part="${part.dataset.replayPart}"]`);
    // Somebody may be typing which step to go to.
    if (old?.contains(document.activeElement) && document.activeElement.matches('input')) continue;
    old?.replaceWith(document.adoptNode(part));
  }
  turnMomentBar(page);
  document.title = page.title;
  if (focused !== undefined) {
    // The marks are one control: its place is the step that is shown.
    const place = onTick ? '.app-ticks__tick:not([tabindex])' : `[data-replay-to="${focused}"]`;
    const again = replay.querySelector(place) ?? replay.querySelector('#told');
    again.focus({ preventScroll: true });
  }
  status.textContent = replay.querySelector('[data-replay-said]').dataset.replaySaid;
  bringIntoSight();
};

/** Where the controls stay beside the board, the first thing that changed is scrolled to. */
const bringIntoSight = () => {
  const changed = replay.querySelector('.app-tile--marked');
  if (changed === null || !besideTheBoard.matches) return;
  changed.scrollIntoView({ block: 'nearest', behavior: calm.matches ? 'instant' : 'smooth' });
};

/** Shows the page at an address; whatever goes wrong, the browser goes there itself. */
const go = async (address, remember) => {
  asking?.abort();
  const mine = (asking = new AbortController());
  try {
    const answer = await fetch(address, { signal: mine.signal });
    const html = await answer.text();
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(html, 'text/html');
    if (remember) history.pushState(null, '', address);
    show(page);
  } catch (error) {
    if (!mine.signal.aborted) location.assign(address);
    throw error;
  } finally {
    if (asking === mine) asking = null;
  }
};

const wayTo = (name) => replay.querySelector(`a[data-replay-to="${name}"]`)?.href ?? null;

const pause = () => {
  clearTimeout(timer);
  timer = null;
  play.textContent = 'Play';
};

const playOn = () => {
  timer = setTimeout(async () => {
    const next = wayTo('forward');
    if (next === null) return pause();
    await go(next, true).catch(() => undefined);
    if (timer === null) return;
    if (wayTo('forward') === null) pause();
    else playOn();
  }, +speed.value);
};

let steps = Promise.resolve();

/** Each step goes on from where the one before it led, however quickly they are asked for. */
const stepTo = (name) => {
  steps = steps.then(() => {
    const address = wayTo(name);
    return address === null ? undefined : go(address, true).catch(() => undefined);
  });
};

play.addEventListener('click', () => {
  if (timer !== null) return pause();
  play.textContent = 'Pause';
  // At the end, it begins again.
  if (wayTo('forward') === null) stepTo('first');
  playOn();
});

replay.addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (link === null || !isStep(link) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  pause();
  if (link.closest('[data-replay-part="ways"]') !== null) stepTo(link.dataset.replayTo);
  else go(link.href, true).catch(() => undefined);
});

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (event.target.closest('input, select, textarea')) return;
  const onTick = event.target.dataset?.replayTo?.startsWith('tick-') === true;
  const way = { ArrowLeft: 'back', ArrowRight: 'forward', ...(onTick && { Home: 'first', End: 'last' }) }[event.key];
  if (way === undefined) return;
  event.preventDefault();
  pause();
  // Of a key that is held down, as many steps as there is time for.
  if (!event.repeat || asking === null) stepTo(way);
});

addEventListener('popstate', () => {
  pause();
  go(location.href, false).catch(() => undefined);
});

replay.querySelector('[data-replay-player]').hidden = false;
