import './copy.js';
import { initAll } from './govuk-frontend.js';

initAll();
