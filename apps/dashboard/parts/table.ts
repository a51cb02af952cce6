import type { RecordKind } from '#libs/domain/deciders.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Page } from '../frame/pages.js';
import type { Column } from '../things/kind-page.js';
import type { Shown } from './shown.js';

interface Head {
  readonly href: string | null;
  readonly sorted: 'ascending' | 'descending' | null;
}

export const columnsShown = <K extends RecordKind>(columns: readonly Column<K>[], head: (column: Column<K>) => Head) =>
  columns.map((column) => ({ label: column.label, wide: column.wide === true, ...head(column) }));

export const rowsShown = <K extends RecordKind>(
  columns: readonly Column<K>[],
  things: readonly Thing[],
  page: Page,
): readonly (readonly Shown[])[] => things.map((thing) => columns.map(({ cell }) => cell(thing as Thing<K>, page)));
