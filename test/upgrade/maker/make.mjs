// node test/upgrade/maker/make.mjs record CHECKOUT FILE: makes the record, by the program of a built checkout, and its backup.
// node test/upgrade/maker/make.mjs answers CHECKOUT FILE OUT: restores the backup, asks that program, and keeps the answers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { askAll } from '../asking.mjs';
import { writeAnswers } from '../kept-answers.mjs';
import { Program } from './program.mjs';
import { questionsTo } from './questions.mjs';
import { makeRecord } from './record.mjs';

const [what, ...given] = process.argv.slice(2);
const [checkout, file, out] = given.map((path) => resolve(path));
const folder = mkdtempSync(join(tmpdir(), 'oversight-record-'));

const record = async (program) => {
  const counts = await makeRecord(program, checkout, file);
  for (const [operation, { made, unchanged, refused }] of [...counts].sort())
    console.log(`${operation}\t${made} made\t${unchanged} unchanged\t${refused} refused`);
};

const answers = async (program) => {
  await program.done('restore', file);
  const { url, stop } = await program.up('--no-sample');
  try {
    const { questions, commands: wanted } = await questionsTo(url);
    const commands = [];
    for (const args of wanted) {
      const { code, output } = await program.run(...args);
      commands.push({ args, code, output });
    }
    const { bytes, packed } = writeAnswers(out, { asked: await askAll(url, questions), commands });
    console.log(`${questions.length} answers, ${commands.length} commands: ${bytes} bytes, ${packed} packed`);
  } finally {
    await stop();
  }
};

try {
  const program = await Program.in(checkout, join(folder, 'data'));
  await (what === 'record' ? record : answers)(program);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
