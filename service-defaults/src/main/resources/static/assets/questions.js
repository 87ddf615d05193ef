/*
 * Hides questions whose condition does not hold: an element with data-asked-if="<name of a field>" and
 * data-asked-for="<value>". Without this script all of them show, with a sentence that says when they matter, and the
 * server ignores what it did not ask.
 */
(() => {
  const conditional = document.querySelectorAll('[data-asked-if]');

  function holds(question) {
    const fields = [...document.getElementsByName(question.dataset.askedIf)];
    const other = fields.length > 0 ? fields[0].closest('[data-asked-if]') : null;
    return (other === null || !other.hidden) && fields.some((field) => says(field, question.dataset.askedFor));
  }

  function says(field, value) {
    const chosen = field.type === 'checkbox' || field.type === 'radio' ? field.checked : true;
    return chosen && (field.inputMode === 'decimal' ? amount(field.value) === amount(value) : same(field, value));
  }

  function amount(text) {
    return Number(text.trim().replace(',', '.') || NaN);
  }

  function same(field, value) {
    const typed = field.value.trim();
    const free = field.type === 'text' || field.type === 'textarea';
    return free ? typed.toLowerCase() === value.toLowerCase() : typed === value;
  }

  function update() {
    conditional.forEach((question) => {
      question.hidden = !holds(question);
    });
  }

  document.addEventListener('input', update);
  document.addEventListener('change', update);
  window.addEventListener('pageshow', update);
  update();
})();
