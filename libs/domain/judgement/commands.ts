import type { CommandOf } from '../shared/moves/lifecycle.js';
import type { JudgementFacts } from './events.js';
import type { JUDGEMENT } from './moves.js';

export type JudgementCommand = CommandOf<typeof JUDGEMENT, { RecordJudgement: JudgementFacts }>;
