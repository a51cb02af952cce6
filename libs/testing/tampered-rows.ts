/** Who can find that a row was changed: log against ledger, the verifier of an export, the signer, the sequencer. */
export type Detector = 'comparison' | 'verifier' | 'signer' | 'sequencer';

const FEWER = 'The ledger has fewer leaves than its checkpoint';

/** Two rows of a table change places: what lies under one key then lies under the other. */
const swapped = (table: string, key: string, columns: readonly string[], one: number, other: number): string =>
  `update audit.${table} as to_row set ${columns.map((column) => `${column} = from_row.${column}`).join(', ')}
     from saved.${table} as from_row
    where (to_row.${key}, from_row.${key}) in ((${one}, ${other}), (${other}, ${one}))`;

/**
 * What a superuser does to the rows of a ledger of 600 leaves, signed at 300 and 600; how, in SQL; and words of whoever finds it.
 * The rows of before are in the schema `saved`.
 */
export const TAMPERED_ROWS: readonly (readonly [
  what: string,
  sql: string,
  found: Partial<Record<Detector, string>>,
])[] = [
  ['nothing', 'select', { verifier: '0 VERIFIED', signer: 'signs', sequencer: 'seals' }],
  [
    'an edited leaf',
    `update audit.leaf set entry = overlay(entry placing 'ff'::bytea from 10) where idx = 7`,
    { comparison: 'differs-from-leaf 0ed32@2', verifier: '2 - Leaf 7 in tile/entries/000 and its hash' },
  ],
  [
    'an edited leaf’s hash',
    `update audit.leaf set leaf_hash = sha256('x') where idx = 590`,
    { comparison: 'differs-from-leaf 0ed33@196', verifier: '2 - Leaf 590', signer: 'are not those that were signed' },
  ],
  [
    'a leaf’s edited stream',
    `update audit.leaf set stream = 'other' where idx = 7`,
    { comparison: 'not-sealed 0ed32@2, missing-from-log other@2', verifier: '6 - The frame of leaf 7 is lost' },
  ],
  ['a deleted leaf', 'delete from audit.leaf where idx = 7', { comparison: 'leaf-missing 0ed32@2', verifier: FEWER }],
  [
    'the last leaf deleted',
    'delete from audit.leaf where idx = 599',
    {
      ...{ comparison: 'leaf-missing 0ed33@199', verifier: FEWER, signer: 'has 87 of the 88 hashes of tile 2' },
      sequencer: 'says that it has 600 leaves, and they run up to 599',
    },
  ],
  [
    'an inserted leaf',
    'insert into audit.leaf select 600, stream, 250, entry, leaf_hash from audit.leaf where idx = 597',
    { comparison: 'leaf-missing .leaf@600', sequencer: 'says that it has 600 leaves, and they run up to 601' },
  ],
  [
    'reordered leaves',
    swapped('leaf', 'idx', ['entry', 'leaf_hash'], 590, 591),
    {
      ...{ comparison: 'differs-from-leaf 0ed33@196, differs-from-leaf 0ed31@197' },
      ...{ verifier: '2 - The frame of leaf 590', signer: 'are not those that were signed' },
    },
  ],
  [
    'truncated leaves',
    'truncate audit.leaf',
    {
      ...{ comparison: 'leaf-missing 0ed31@0, leaf-missing 0ed32@0', verifier: FEWER },
      ...{ signer: 'has 0 of the 88 hashes', sequencer: 'says that it has 600 leaves, and they run up to 0' },
    },
  ],
  [
    'an edited tile',
    'update audit.tile set data = set_byte(data, 9, 255 - get_byte(data, 9)) where n = 0',
    { verifier: '2 - Leaf 0 in tile/entries/000 and its hash in tile/0/000', signer: 'not those that were signed' },
  ],
  [
    'a deleted tile',
    'delete from audit.tile where n = 1',
    {
      ...{ verifier: 'has no tile 1 of level 0', signer: 'AuditHalted: The ledger has 1 of the 2 hashes of tile 0' },
      sequencer: 'AuditHalted: The ledger has 1 of the 2 hashes',
    },
  ],
  [
    'an inserted tile',
    'insert into audit.tile select level, 2, data from audit.tile where n = 1',
    { sequencer: 'AuditHalted: The ledger had tile 2 of level 0 before it was full' },
  ],
  [
    'reordered tiles',
    swapped('tile', 'n', ['data'], 0, 1),
    { verifier: '2 - Leaf 0 in tile/entries/000 and its hash', signer: 'are not those that were signed' },
  ],
  [
    'truncated tiles',
    'truncate audit.tile',
    {
      ...{ verifier: 'has no tile 0 of level 0', signer: 'AuditHalted: The ledger has 0 of the 2 hashes' },
      sequencer: 'AuditHalted: The ledger has 0 of the 2 hashes',
    },
  ],
  [
    'progress that was edited to more',
    'update audit.progress set size = 700 where size = 600',
    {
      ...{ comparison: 'leaf-missing .leaf@700', signer: 'does not have the leaves from 600 to 700' },
      sequencer: 'AuditHalted: The ledger says that it has 700 leaves',
    },
  ],
  [
    'progress at another position',
    'update audit.progress set position = 59999 where size = 600',
    { comparison: 'missing-from-log 0ed33@199' },
  ],
  [
    'deleted progress',
    'delete from audit.progress where size = 600',
    { comparison: 'leaf-missing .leaf@500', signer: '100 are lost', sequencer: 'says that it has 500 leaves' },
  ],
  [
    'inserted progress',
    'insert into audit.progress select 650, 65000, event_id from audit.progress where size = 600',
    {
      ...{ comparison: 'leaf-missing .leaf@650', signer: 'does not have the leaves from 600 to 650' },
      sequencer: 'says that it has 650 leaves',
    },
  ],
  [
    'reordered progress',
    swapped('progress', 'size', ['position', 'event_id'], 500, 600),
    { comparison: 'missing-from-log 0ed33@166' },
  ],
  [
    'truncated progress',
    'truncate audit.progress',
    { comparison: 'leaf-missing .leaf@0', signer: '600 are lost', sequencer: 'says that it has 0 leaves' },
  ],
  [
    'an edited checkpoint',
    `update audit.checkpoint set root = sha256('x') where size = 600`,
    {
      verifier: '2 - checkpoint: its signature line 1',
      signer: 'AuditHalted: audit.checkpoint has another root for 600',
    },
  ],
  ['a deleted checkpoint: signed again', 'delete from audit.checkpoint where size = 600', { signer: 'signs' }],
  [
    'reordered checkpoints',
    swapped('checkpoint', 'size', ['root'], 300, 600),
    { verifier: '2 - checkpoint: its signature line 1', signer: 'AuditHalted: audit.checkpoint has another root' },
  ],
  ['truncated checkpoints: signed again', 'truncate audit.checkpoint', { signer: 'signs' }],
  [
    'an edited signature',
    `update audit.signature set line = replace(line, 'A', 'B') where size = 600`,
    { verifier: '2 - checkpoint: its signature line' },
  ],
  [
    'deleted signatures',
    'delete from audit.signature where size = 600',
    { verifier: 'is of 600 leaves, the export of 300 only' },
  ],
  [
    'inserted signatures',
    `insert into audit.signature select 300, origin, name, key_id, time + 1, line from audit.signature where size = 600`,
    { verifier: '2 - checkpoint: its signature line' },
  ],
  [
    'reordered signatures',
    swapped('signature', 'size', ['line'], 300, 600),
    { verifier: '2 - checkpoint: its signature line 1' },
  ],
  ['truncated signatures: signed again', 'truncate audit.signature', { signer: 'signs' }],
];
