import nunjucks from 'nunjucks';
import type { ActingRequest } from '../identity/acting-request.js';
import type { ProblemDto } from './problem.dto.js';

/** Whether a browser shows it to a person (W3C Fetch Metadata) who followed a link of a page. */
export const isShown = (request: ActingRequest): boolean =>
  request.isLinked === true && request.get('Sec-Fetch-Dest') === 'document';

/** The page needs nothing beside itself, and runs nothing. */
export const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

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
{% for error in errors %}{% if error.message != detail %}<p><code>{{ error.field }}</code>: {{ error.message }}</p>
{% endif %}{% endfor %}
<p>Go back with your browser, or to <a href="/">the dashboard</a>.</p>
<p>Whoever runs this system finds this by <code>{{ instance }}</code>.</p>
</main>
</body>
</html>
`;

const templates = new nunjucks.Environment(null, { autoescape: true, trimBlocks: true });

/** The problem in words, for whoever would be shown its JSON. */
export const problemPage = (problem: ProblemDto): string => templates.renderString(PAGE, problem);
