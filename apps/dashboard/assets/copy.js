// Copies the address of exactly what a page shows, and says so. Without it the address is a link.
const copied = async (text) => {
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(text).then(() => true);
  // Where the page came without TLS, browsers have no clipboard but this.
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'govuk-visually-hidden';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
};

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]');
  if (button === null) return;
  const done = await copied(button.dataset.copy).catch(() => false);
  button.focus();
  const said = button.parentElement.querySelector('[role=status]');
  said.textContent = done ? 'Copied' : 'It could not be copied: the address is at the foot of the page.';
});
