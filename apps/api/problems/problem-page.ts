import nunjucks from 'nunjucks';
import type { ActingRequest } from '../identity/acting-request.js';
import type { ProblemDto } from './problem.dto.js';

/** Whether a browser navigates (W3C Fetch Metadata) to an operation that pages link to, so that a person sees the answer. */
export const isShown = (request: ActingRequest): boolean =>
  request.isLinked === true && request.get('Sec-Fetch-Dest') === 'document';

const PAGE = `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title>
<style>body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 Arial,sans-serif;color:#0b0c0c}</style>
</head>
<body>
<main>
<h1>{{ title }}</h1>
<p>{{ detail }}</p>
{% for error in errors %}<p><code>{{ error.field }}</code>: {{ error.message }}</p>
{% endfor %}
<p>Go back with your browser, or to <a href="/">the dashboard</a>.</p>
<p>Whoever runs this system finds this by <code>{{ instance }}</code>.</p>
</main>
</body>
</html>
`;

const templates = new nunjucks.Environment(null, { autoescape: true, trimBlocks: true });

/** Renders a problem as an HTML page. Of the errors it lists those that the detail does not tell already. */
export const problemPage = ({ errors, ...problem }: ProblemDto): string =>
  templates.renderString(PAGE, {
    ...problem,
    errors: errors.filter(({ message }) => !problem.detail.includes(message)),
  });
