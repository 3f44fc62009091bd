// Lets somebody of the sample network write to the owner.
document.addEventListener('click', async ({ target }) => {
  const person = target.dataset?.person;
  if (!person) return;
  target.disabled = true;
  await fetch('/receive', { method: 'POST', body: JSON.stringify({ person }) });
  target.textContent = 'Answered';
});
